"""Calibration: the distance between confidence and share right, weighted by count."""

import pytest

from tasrih.evaluation.calibration import calibrate


def test_calibrate_weights_each_bin_by_its_count():
    outcomes = [(0.9, True), (0.9, True), (0.9, False), (0.1, True)]
    assert calibrate(outcomes).distance == pytest.approx((3 * abs(0.9 - 2 / 3) + 0.9) / 4)


def test_calibrate_is_zero_when_confidence_means_what_it_says():
    assert calibrate([(0.8, at < 8) for at in range(10)]).distance == pytest.approx(0)


def test_calibrate_puts_certainty_into_the_last_bin():
    (last,) = calibrate([(1.0, True)]).bins
    assert (last.low, last.high, last.count) == (0.9, 1.0, 1)


def test_calibrate_of_nothing_is_nothing():
    assert calibrate([]).distance == 0
    assert calibrate([]).bins == ()
