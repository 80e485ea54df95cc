"""Reports of our own making, and edited versions of them."""

from __future__ import annotations

import random

from tasrih.linking.copies import Index, Report, report_of
from tasrih.model import Article, Reading

HARBOUR = (
    "أعلن مدير الميناء فارس النابلسي صباح اليوم أن ثلاث سفن محملة "
    "بالقمح وصلت إلى المرفأ القديم بعد رحلة استمرت عشرين يوما "
    "وأوضح النابلسي أن تفريغ الشحنة سيبدأ مساء الغد وينتهي خلال أربعة أيام مشيرا إلى أن الصوامع تتسع لضعف هذه الكمية "
    "وأضاف أن عمال المرفأ يعملون في نوبات متتالية وأن الشاحنات "
    "ستنقل القمح إلى المطاحن في المدن الداخلية قبل نهاية الأسبوع "
    "من جهته طالب رئيس نقابة العمال ماهر السروجي بصرف بدل "
    "إضافي لمن يعملون ليلا وبتحسين شروط السلامة على الأرصفة الجديدة"
)
SCHOOL = (
    "افتتحت بلدية الحي الغربي مدرسة جديدة تضم عشرين صفا ومكتبة وملعبا بعد عامين من البناء المتواصل على أرض كانت مهجورة "
    "وقالت مديرة المدرسة سلمى الحلاق إن التسجيل يبدأ الأحد المقبل وإن الأولوية ستكون لأبناء الحي والأحياء المجاورة له "
    "وذكرت أن المعلمين خضعوا لدورات تدريبية طويلة في طرق التعليم الحديثة وأن المختبرات جهزت بتبرعات من أهالي المنطقة"
)
OWN = (
    "وفي سياق آخر عقد تجار السوق القديم اجتماعا تداولوا فيه أسعار "
    "الخبز والطحين واتفقوا على تأليف لجنة تراقب الغش في الأوزان "
    "وتنشر كل أسبوع جدولا بالأسعار في الساحة العامة حتى يطلع عليه الناس قبل الشراء من أي دكان في السوق أو خارجه أيضا"
)
WORDS = tuple(dict.fromkeys(f"{HARBOUR} {SCHOOL} {OWN}".split()))


def report(id: str, body: str, *, title: str = "", outlet: str = "", published: str = "2020-05-01") -> Report:
    """Return the report of a text."""
    article = Article(id=id, origin=id, text=f"{title}\n\n{body}", title=title or None, published=published)
    return report_of(Reading(article), outlet=outlet or id)


def edited(body: str, every: int) -> str:
    """Return a text with every so many-th word replaced, as an editor does."""
    words = body.split()
    return " ".join("أيضا" if at % every == every - 1 else word for at, word in enumerate(words))


def random_body(seed: int, length: int = 120) -> str:
    """Return words in any order, the same for the same seed."""
    rng = random.Random(seed)
    return " ".join(rng.choice(WORDS) for _ in range(length))


def indexed(*reports: Report) -> Index:
    """Return an index of reports."""
    return Index(reports)
