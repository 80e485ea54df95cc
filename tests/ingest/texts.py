"""Invented Arabic reports and pages; no outlet's words."""

from __future__ import annotations

HEADLINE = "بلدية الواحة تعلن خطة لترميم سوق النحاسين"
PARAGRAPHS = (
    "قال رئيس بلدية الواحة سامي الكرمي، في مؤتمر صحفي عقده صباح اليوم، إن أعمال ترميم سوق النحاسين "
    "ستبدأ مطلع الشهر المقبل وتستمر أربعة عشر شهرا.",
    "وأضاف الكرمي أن كلفة المشروع تبلغ ستة ملايين دينار، وأن البلدية ستصرف تعويضات لأصحاب المحال التي "
    "ستغلق أبوابها خلال الأعمال، بحسب جدول ينشر لاحقا.",
    "من جهتها، طالبت المتحدثة باسم لجنة التجار نوال الشهابي بنشر تقرير الكشف الهندسي كاملا قبل البدء، "
    "وقالت إن التجار لم يطلعوا عليه حتى الآن.",
)
PLAIN = "\n\n".join((HEADLINE, *PARAGRAPHS)) + "\n"

PERSIAN = (
    "وزیر امور خارجه در گفتگو با خبرنگاران گفت که گزارش تازه ای درباره پروژه راه آهن چابهار منتشر خواهد شد و "
    "افزود که دولت برای پیگیری این پرونده گروه ویژه ای تشکیل داده است. او همچنین گفت که همکاری با کشورهای "
    "همسایه گسترش پیدا می کند و چند پیشنهاد تازه روی میز است که به زودی بررسی می شود. "
)
URDU = (
    "وزیر خارجہ نے صحافیوں سے گفتگو کرتے ہوئے کہا کہ نئی ریلوے "
    "لائن کے منصوبے پر جلد کام شروع کیا جائے گا اور "
    "اس کے لیے فنڈز مختص کر دیے گئے ہیں۔ انہوں نے مزید کہا کہ پڑوسی ملکوں کے ساتھ تعاون بڑھایا جا رہا ہے اور "
    "کئی نئی تجاویز زیر غور ہیں جن پر اگلے ہفتے بات چیت ہو گی۔ "
)
ENGLISH = "The mayor said on Monday that the works would begin next month and go on for more than a year. " * 4


def page(body: str, *, head: str = "", title: str = HEADLINE) -> str:
    """A page with the given body inside its usual surroundings."""
    return (
        f'<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta '
        f'charset="utf-8"><title>{title} | صحيفة الواحة</title>'
        f"{head}</head><body><header><nav><ul><li><a "
        f"href='/'>الرئيسية</a></li><li><a href='/2'>محليات</a></li>"
        f"</ul></nav></header><main><article><h1>{title}</h1>{body}</article></main>"
        "<footer><p>جميع الحقوق محفوظة لصحيفة الواحة</p></footer></body></html>"
    )


def paragraphs() -> str:
    """The report's paragraphs as markup."""
    return '<div class="story">' + "".join(f"<p>{words}</p>" for words in PARAGRAPHS) + "</div>"
