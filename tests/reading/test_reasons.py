"""Reasons: they name the lexicon row, the rules and the features, in that order."""

from __future__ import annotations

from reading.goldens import HEADLINE, read_text
from tasrih import lexicon
from tasrih.reading.linear import shipped


def reasons(text: str) -> list[tuple[str, ...]]:
    return [s.reasons for s in read_text(HEADLINE + text).statements]


def test_the_row_of_the_cue_stands_first():
    (found,) = reasons("وأكدت مديرة المستشفى هدى الزين أن المصابين غادروا غرف العناية.")
    assert found[0] == "lexicon:verbs.tsv:akkada"
    assert found[1] == "cue:past"


def test_a_colon_has_no_row():
    reading = read_text("وزارة الصحة: لا إصابات جديدة في المدينة\nأنهت الفرق عملها أمس.")
    assert reading.statements[0].cue.text == ":"
    assert reading.statements[0].reasons[0] == "cue:colon"


def test_each_decision_is_named_once():
    for found in reasons("قالت الوزيرة مريم القاسم إن الموسم ممتاز، مؤكدة أن الصادرات ارتفعت."):
        heads = [reason.partition(":")[0] for reason in found]
        assert heads[:5] == ["lexicon", "cue", "content", "source", "speaker"]
        assert set(heads[5:]) <= {"gate"}


def test_a_named_source_and_one_carried_on_are_told_apart():
    first, second = reasons("قالت الوزيرة مريم القاسم إن الموسم ممتاز. وأضافت أن الصادرات ارتفعت.")
    assert "speaker:named" in first
    assert "speaker:carried-on" in second
    assert "source:none" in second


def test_every_row_is_in_the_lexicon_and_every_feature_has_a_weight():
    rows = {form.row for forms in lexicon.all_forms().values() for form in forms}
    rows |= {phrase.row for phrase in lexicon.phrases()}
    for found in reasons("قالت الوزيرة مريم القاسم إن الموسم ممتاز، بحسب وكالة النبأ."):
        for reason in found:
            head, _, name = reason.partition(":")
            assert head != "lexicon" or name in rows
            assert head != "gate" or name in shipped().gate.weights
