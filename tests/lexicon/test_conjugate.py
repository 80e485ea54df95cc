"""Paradigms written by hand, one verb for each kind of weakness."""

from __future__ import annotations

import pytest

from tasrih.lexicon.conjugate import (
    Form,
    past,
    past_with_objects,
    present,
    present_with_objects,
    verb,
)

# (lemma, present) -> 3ms 3fs 3md 3fd 3mp 3fp 1s 1p, past then present indicative, unvocalised.
PARADIGMS = {
    ("كتب", "يكتب"): (
        "كتب كتبت كتبا كتبتا كتبوا كتبن كتبت كتبنا",
        "يكتب تكتب يكتبان تكتبان يكتبون يكتبن أكتب نكتب",
    ),
    ("قال", "يقول"): (
        "قال قالت قالا قالتا قالوا قلن قلت قلنا",
        "يقول تقول يقولان تقولان يقولون يقلن أقول نقول",
    ),
    ("دعا", "يدعو"): (
        "دعا دعت دعوا دعتا دعوا دعون دعوت دعونا",
        "يدعو تدعو يدعوان تدعوان يدعون يدعون أدعو ندعو",
    ),
    ("رأى", "يرى"): (
        "رأى رأت رأيا رأتا رأوا رأين رأيت رأينا",
        "يرى ترى يريان تريان يرون يرين أرى نرى",
    ),
    ("نفى", "ينفي"): (
        "نفى نفت نفيا نفتا نفوا نفين نفيت نفينا",
        "ينفي تنفي ينفيان تنفيان ينفون ينفين أنفي ننفي",
    ),
    ("خشي", "يخشى"): (
        "خشي خشيت خشيا خشيتا خشوا خشين خشيت خشينا",
        "يخشى تخشى يخشيان تخشيان يخشون يخشين أخشى نخشى",
    ),
    ("أعلن", "يعلن"): (
        "أعلن أعلنت أعلنا أعلنتا أعلنوا أعلن أعلنت أعلنا",
        "يعلن تعلن يعلنان تعلنان يعلنون يعلن أعلن نعلن",
    ),
    ("أجاب", "يجيب"): (
        "أجاب أجابت أجابا أجابتا أجابوا أجبن أجبت أجبنا",
        "يجيب تجيب يجيبان تجيبان يجيبون يجبن أجيب نجيب",
    ),
    ("ردّ", "يرد"): (
        "رد ردت ردا ردتا ردوا رددن رددت رددنا",
        "يرد ترد يردان تردان يردون يرددن أرد نرد",
    ),
    ("أصرّ", "يصر"): (
        "أصر أصرت أصرا أصرتا أصروا أصررن أصررت أصررنا",
        "يصر تصر يصران تصران يصرون يصررن أصر نصر",
    ),
    ("سأل", "يسأل"): (
        "سأل سألت سألا سألتا سألوا سألن سألت سألنا",
        "يسأل تسأل يسألان تسألان يسألون يسألن أسأل نسأل",
    ),
    ("أنبأ", "ينبئ"): (
        "أنبأ أنبأت أنبآ أنبأتا أنبأوا أنبأن أنبأت أنبأنا",
        "ينبئ تنبئ ينبئان تنبئان ينبئون ينبئن أنبئ ننبئ",
    ),
    ("أمر", "يأمر"): (
        "أمر أمرت أمرا أمرتا أمروا أمرن أمرت أمرنا",
        "يأمر تأمر يأمران تأمران يأمرون يأمرن آمر نأمر",
    ),
    ("تبنّى", "يتبنى"): (
        "تبنى تبنت تبنيا تبنتا تبنوا تبنين تبنيت تبنينا",
        "يتبنى تتبنى يتبنيان تتبنيان يتبنون يتبنين أتبنى نتبنى",
    ),
    ("اتهم", "يتهم"): (
        "اتهم اتهمت اتهما اتهمتا اتهموا اتهمن اتهمت اتهمنا",
        "يتهم تتهم يتهمان تتهمان يتهمون يتهمن أتهم نتهم",
    ),
    ("استبعد", "يستبعد"): (
        "استبعد استبعدت استبعدا استبعدتا استبعدوا استبعدن استبعدت استبعدنا",
        "يستبعد تستبعد يستبعدان تستبعدان يستبعدون يستبعدن أستبعد نستبعد",
    ),
    ("وعد", "يعد"): (
        "وعد وعدت وعدا وعدتا وعدوا وعدن وعدت وعدنا",
        "يعد تعد يعدان تعدان يعدون يعدن أعد نعد",
    ),
    ("أبدى", "يبدي"): (
        "أبدى أبدت أبديا أبدتا أبدوا أبدين أبديت أبدينا",
        "يبدي تبدي يبديان تبديان يبدون يبدين أبدي نبدي",
    ),
    ("ادّعى", "يدعي"): (
        "ادعى ادعت ادعيا ادعتا ادعوا ادعين ادعيت ادعينا",
        "يدعي تدعي يدعيان تدعيان يدعون يدعين أدعي ندعي",
    ),
    ("نوّه", "ينوه"): (
        "نوه نوهت نوها نوهتا نوهوا نوهن نوهت نوهنا",
        "ينوه تنوه ينوهان تنوهان ينوهون ينوهن أنوه ننوه",
    ),
    ("طالب", "يطالب"): (
        "طالب طالبت طالبا طالبتا طالبوا طالبن طالبت طالبنا",
        "يطالب تطالب يطالبان تطالبان يطالبون يطالبن أطالب نطالب",
    ),
    ("تساءل", "يتساءل"): (
        "تساءل تساءلت تساءلا تساءلتا تساءلوا تساءلن تساءلت تساءلنا",
        "يتساءل تتساءل يتساءلان تتساءلان يتساءلون يتساءلن أتساءل نتساءل",
    ),
    ("رجّح", "يرجح"): (
        "رجح رجحت رجحا رجحتا رجحوا رجحن رجحت رجحنا",
        "يرجح ترجح يرجحان ترجحان يرجحون يرجحن أرجح نرجح",
    ),
    ("كرّر", "يكرر"): (
        "كرر كررت كررا كررتا كرروا كررن كررت كررنا",
        "يكرر تكرر يكرران تكرران يكررون يكررن أكرر نكرر",
    ),
    ("أثبت", "يثبت"): (
        "أثبت أثبتت أثبتا أثبتتا أثبتوا أثبتن أثبت أثبتنا",
        "يثبت تثبت يثبتان تثبتان يثبتون يثبتن أثبت نثبت",
    ),
    ("استهان", "يستهين"): (
        "استهان استهانت استهانا استهانتا استهانوا استهن استهنت استهنا",
        "يستهين تستهين يستهينان تستهينان يستهينون يستهن أستهين نستهين",
    ),
    ("جاء", "يجيء"): (
        "جاء جاءت جاءا جاءتا جاءوا جئن جئت جئنا",
        "يجيء تجيء يجيئان تجيئان يجيئون يجئن أجيء نجيء",
    ),
}
CELLS = (
    ("m", "s", 3),
    ("f", "s", 3),
    ("m", "d", 3),
    ("f", "d", 3),
    ("m", "p", 3),
    ("f", "p", 3),
    ("", "s", 1),
    ("", "p", 1),
)


def seatless(text: str) -> str:
    """Write every hamza on waw, ya or the line as the line's: the lexicon folds them anyway."""
    return text.replace("ئ", "ء").replace("ؤ", "ء")


def cell(forms: list[Form], gender: str, number: str, person: int) -> set[str]:
    wanted = (person, gender, number)
    return {seatless(f.text) for f in forms if (f.person, f.gender, f.number) == wanted}


@pytest.mark.parametrize("parts", PARADIGMS, ids=lambda p: p[0])
def test_past_of_each_weakness(parts: tuple[str, str]) -> None:
    made = past(verb(*parts))
    for want, where in zip(PARADIGMS[parts][0].split(), CELLS, strict=True):
        assert seatless(want) in cell(made, *where)


@pytest.mark.parametrize("parts", PARADIGMS, ids=lambda p: p[0])
def test_present_of_each_weakness(parts: tuple[str, str]) -> None:
    made = present(verb(*parts))
    for want, where in zip(PARADIGMS[parts][1].split(), CELLS, strict=True):
        assert seatless(want) in cell(made, *where)


@pytest.mark.parametrize("parts", PARADIGMS, ids=lambda p: p[0])
def test_past_has_nothing_but_the_paradigm_and_known_spellings(parts: tuple[str, str]) -> None:
    """A plural without its alef, and a hamza on waw before it, are the only other spellings."""
    written = {seatless(w) for w in PARADIGMS[parts][0].split()}
    loose = {w.removesuffix("ا") for w in written if w.endswith("وا")}
    loose |= {w.replace("أو", "ءو") for w in written | loose}
    assert {seatless(f.text) for f in past(verb(*parts))} <= written | loose


@pytest.mark.parametrize(
    ("parts", "shortened"),
    [
        (("قال", "يقول"), "يقل تقل"),
        (("أجاب", "يجيب"), "يجب تجب"),
        (("دعا", "يدعو"), "يدع تدع"),
        (("نفى", "ينفي"), "ينف تنف"),
        (("رأى", "يرى"), "ير تر"),
        (("ردّ", "يرد"), "يردد تردد"),
    ],
    ids=lambda p: p[0] if isinstance(p, tuple) else "",
)
def test_the_jussive_of_a_weak_verb_is_shortened(parts: tuple[str, str], shortened: str) -> None:
    assert set(shortened.split()) <= {f.text for f in present(verb(*parts)) if f.number == "s"}


@pytest.mark.parametrize(
    ("parts", "plural", "dual"),
    [
        (("قال", "يقول"), "يقولوا", "يقولا"),
        (("دعا", "يدعو"), "يدعوا", "يدعوا"),
        (("رأى", "يرى"), "يروا", "يريا"),
        (("نفى", "ينفي"), "ينفوا", "ينفيا"),
        (("أوضح", "يوضح"), "يوضحوا", "يوضحا"),
    ],
    ids=lambda p: p[0] if isinstance(p, tuple) else "",
)
def test_the_subjunctive_drops_the_noon(parts: tuple[str, str], plural: str, dual: str) -> None:
    made = present(verb(*parts))
    assert plural in cell(made, "m", "p", 3)
    assert dual in cell(made, "m", "d", 3)


@pytest.mark.parametrize(
    ("parts", "forms"),
    [
        (("قال", "يقول"), "قاله قالها قالته قالوه قالاه"),
        (("دعا", "يدعو"), "دعاه دعاها دعته دعوه"),
        (("نفى", "ينفي"), "نفاه نفاها نفته نفوه نفياه"),
        (("رأى", "يرى"), "رآه رآها رأته رأوه"),
        (("سأل", "يسأل"), "سأله سألني سألك سألوه سألهم"),
        (("أنبأ", "ينبئ"), "أنبأه أنبأوه أنبؤوه"),
        (("خشي", "يخشى"), "خشيه خشيته خشوه"),
        (("ردّ", "يرد"), "رده ردته ردوه"),
    ],
    ids=lambda p: p[0] if isinstance(p, tuple) else "",
)
def test_past_with_objects(parts: tuple[str, str], forms: str) -> None:
    assert set(forms.split()) <= {f.text for f in past_with_objects(verb(*parts))}


@pytest.mark.parametrize(
    ("parts", "forms"),
    [
        (("قال", "يقول"), "يقوله تقولها يقولونه يقولوه"),
        (("دعا", "يدعو"), "يدعوه تدعوها يدعونه يدعوه"),
        (("نفى", "ينفي"), "ينفيه ينفونه ينفوه ينفه"),
        (("رأى", "يرى"), "يراه تراه يرونه يروه"),
        (("تبنّى", "يتبنى"), "يتبناه يتبنونه"),
        (("اعتبر", "يعتبر"), "يعتبره يعتبرونه تعتبرهم يعتبروها"),
    ],
    ids=lambda p: p[0] if isinstance(p, tuple) else "",
)
def test_present_with_objects(parts: tuple[str, str], forms: str) -> None:
    assert set(forms.split()) <= {f.text for f in present_with_objects(verb(*parts))}


def test_an_object_pronoun_is_told() -> None:
    made = {f.text: f for f in past_with_objects(verb("سأل", "يسأل"))}
    assert made["سألها"].pronoun == "ها"
    assert (made["سألها"].gender, made["سألها"].number) == ("m", "s")


def test_a_shadda_inside_the_lemma_does_not_double_it() -> None:
    assert not verb("كرّر", "يكرر").doubled
    assert verb("ردّ", "يرد").doubled
