from __future__ import annotations

from hypothesis import given, settings

from reading.mentions.small import LABELS, model
from reading.texts import ANY, page
from tasrih.reading.mentions.features import chains, page_features, repeats
from tasrih.reading.mentions.heads import Stretch
from tasrih.reading.mentions.model import Model, shipped
from tasrih.reading.mentions.sums import OFFSET, Sums
from tasrih.reading.mentions.tagger import Tagger
from tasrih.reading.page import Page

SURELY = {"bias": {"O": 3.0}}


def tagged(made: Model, text: Page) -> list[tuple[str, str]]:
    return [(" ".join(text.words[n.first : n.last]), n.code) for n in Tagger(made).tag(text)]


def test_tagger_takes_what_weighs_most():
    made = model({**SURELY, "c=حلب": {"S-L": 9.0}, "c=سالم": {"S-P": 9.0, "S-L": 4.0}})
    assert tagged(made, page("زار سالم حلب أمس")) == [("سالم", "P"), ("حلب", "L")]


def test_tagger_keeps_a_name_whole():
    made = model({**SURELY, "c=سالم": {"B-P": 9.0, "S-P": 5.0}, "c=الحداد": {"E-P": 2.0}})
    assert tagged(made, page("زار سالم الحداد حلب")) == [("سالم الحداد", "P")]


def test_tagger_refuses_a_word_with_no_weight():
    assert tagged(model(SURELY), page("زار سالم حلب")) == []


def test_tagger_never_ends_one_class_with_another():
    made = model({**SURELY, "c=سالم": {"B-P": 9.0}, "c=حلب": {"E-L": 9.0, "E-P": 5.0}})
    assert tagged(made, page("زار سالم حلب أمس")) == [("سالم حلب", "P")]


def test_tagger_weighs_neighbours():
    made = model({**SURELY, "<c=مدينه": {"S-L": 9.0}})
    assert tagged(made, page("في مدينة منبج أمس")) == [("منبج", "L")]


def test_tagger_looks_again():
    weights = {**SURELY, "c=فلان": {"S-P": 2.0}, "<c=السيد": {"S-P": 5.0}}
    once = model(weights)
    again = model({**weights, "D=P": {"S-P": 5.0}})
    text = page("جاء السيد فلان أمس.\nثم ذهب فلان اليوم.")
    assert tagged(once, text) == [("فلان", "P")]
    assert tagged(again, text) == [("فلان", "P"), ("فلان", "P")]


def test_repeats_count_other_tokens_only():
    names = [Stretch(1, 2, "P")]
    assert repeats(["جاء", "فلان", "ثم"], names) == {}
    assert repeats(["جاء", "فلان", "فلان"], names) == {2: ["D=P", "DPs"]}


def test_chains_part_at_line_ends():
    assert list(chains(page("أ ب\nج\n\nد"))) == [(0, 2), (3, 4), (6, 7)]


def test_tagger_is_sure_of_what_it_says():
    [name] = Tagger(model({**SURELY, "c=حلب": {"S-L": 9.0}})).tag(page("زار حلب"))
    assert 0.9 < name.sure < 1


@settings(max_examples=100, deadline=None)
@given(ANY)
def test_sums_are_the_features_spelt_out(text: str):
    made = shipped()
    assert made is not None
    sums, written = Sums(made), page(text)
    spelt = page_features(written, made.known, made.stats)
    for first, last in chains(written):
        totals = sums.of([sums.word(word) for word in written.words[first:last]])
        for at, total in enumerate(totals, first):
            features = [name for name in spelt[at] if name in made.features and name[0] not in "@g"]
            labels = [0] * made.size
            for name in features:
                labels = [a + b for a, b in zip(labels, made.weights(name), strict=True)]
            assert [number - len(features) * OFFSET for number in sums.labels(total)] == labels


def test_labels_of_the_shipped_model():
    made = shipped()
    assert made is not None
    assert made.labels[0] == "O"
    assert {label[2:] for label in made.labels[1:]} == set("GLOP")
    assert LABELS[0] == "O"


def test_tagger_joins_nothing_over_a_line_end():
    made = model({**SURELY, "c=سالم": {"B-P": 9.0, "S-P": 5.0}, "c=الحداد": {"E-P": 9.0}})
    assert tagged(made, page("زار “سالم\nالحداد” حلب")) == [("سالم", "P")]
