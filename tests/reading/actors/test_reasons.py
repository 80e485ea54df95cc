"""Why a name is an actor's: each reason where it holds."""

from __future__ import annotations

import pytest

from .marked import Marked


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("قال [P:جون كيري] إن [P:كيري] غادر", {"جون كيري": "the fullest name", "كيري": "the end of the full name"}),
        ("عقد [P:مايلس كاغينس] لقاء وقال [P:كاغنيس] إن", {"كاغنيس": "the end of the full name, spelt alike"}),
        (
            "وصل [P:محمد بن سلمان بن عبد العزيز] وغادر [P:محمد بن سلمان]",
            {"محمد بن سلمان": "a full name of the same person"},
        ),
        ("وصل [P:عبد الله صالح] وغادر [P:عبدالله صالح]", {"عبدالله صالح": "the same words"}),
        ("تبنى [O:تنظيم الدولة] الهجوم وهدد [O:داعش]", {"داعش": "lexicon:actors.tsv:isis"}),
        ("انسحبت [O:كتيبة الفجر] وقالت [O:الفجر] إن", {"الفجر": "the longer name without its kind"}),
        ("رفضت [O:حركة النور] العرض وقالت [O:الحركة] إن", {"الحركة": "the kind alone"}),
        ("قتل [P:سامي العمر] المعروف باسم [P:أبو ليث]", {"أبو ليث": "the text says they are one"}),
        ("[O:حركة النور والعدل] (حنع) تنفي وتقول [O:حنع] إن", {"حنع": "the text says they are one"}),
    ],
)
def test_a_name_has_the_reason_that_holds(text: str, reasons: dict[str, str]) -> None:
    (actor,) = Marked(text).actors
    assert len(actor.names) == len(actor.reasons)
    assert dict(zip(actor.names, actor.reasons, strict=True)).items() >= reasons.items()


def test_states_have_several_names() -> None:
    (actor,) = Marked("أعلنت [L:أمريكا] موقفها وقالت [L:الولايات المتحدة] إن").actors
    assert set(actor.reasons) & {"a name of the same state"} or all(r.startswith("lexicon:") for r in actor.reasons)
