"""Linear models: what a feature without a weight counts, which rival is taken, which features weighed most."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasrih.reading.linear import Model, shipped

MODEL = Model(0.5, {"a": 1.0, "b": -2.0, "c": 100.0})
FEATURES = st.lists(st.sampled_from("abcd"), max_size=6)


def test_the_margin_is_the_bias_and_the_weights():
    assert MODEL.margin(["a", "b"]) == pytest.approx(-0.5)
    assert MODEL.margin(["unknown"]) == 0.5


@given(FEATURES)
def test_a_probability_lies_between_nought_and_one(features: list[str]):
    assert 0 < MODEL.probability(features) <= 1


@given(FEATURES, FEATURES)
def test_the_greater_margin_has_the_greater_probability(a: list[str], b: list[str]):
    if MODEL.margin(a) <= MODEL.margin(b):
        assert MODEL.probability(a) <= MODEL.probability(b)


def test_the_likeliest_rival_is_taken_and_the_first_of_equals():
    assert MODEL.choose([["b"], ["a"], []])[0] == 1
    assert MODEL.choose([["a"], ["a"]])[0] == 0


@given(st.lists(FEATURES, min_size=1, max_size=5))
def test_the_share_of_the_chosen_is_at_least_its_part(rivals: list[list[str]]):
    best, share = MODEL.choose(rivals)
    assert 0 <= best < len(rivals)
    assert 1 / len(rivals) - 1e-9 <= share <= 1


def test_the_strongest_weigh_most_either_way():
    assert MODEL.strongest(["a", "unknown", "b"], 2) == ["b", "a"]
    assert MODEL.strongest(["unknown"], 3) == []


def test_the_weights_that_ship_have_every_model():
    weights = shipped()
    models = [getattr(weights, name) for name in weights.__struct_fields__]
    assert all(model.weights for model in models if isinstance(model, Model))
    assert 0 < weights.threshold < 1
