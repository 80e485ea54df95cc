"""The cases of Recognizers-Text and Duckling: never fewer right than the floor (evaluation/check_times.py)."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "evaluation"))

import check_times  # noqa: E402

REASONS = {
    "not arabic",
    "source wrong",
    "colloquial",
    "bare number",
    "english order",
    "ambiguous digits",
    "foreign holiday",
    "ambiguous ordinal",
    "story",
    "no value",
    "no holiday",
    "bare word",
}


def test_nine_in_ten_of_the_supported_idiomatic_cases_are_right() -> None:
    judged = check_times.measure("supported", check_times.rows())
    assert len(judged) > 800
    assert sum(outcome.right for _, outcome in judged) / len(judged) >= check_times.FLOOR


def test_a_case_is_left_out_only_for_a_reason_that_the_docs_name() -> None:
    docs = (ROOT / "docs" / "times.md").read_text("utf-8")
    left = {row["reason"] for row in check_times.rows() if row["use"] == "out"}
    assert left <= REASONS
    assert all(f"`{reason}`" in docs for reason in left)


def test_a_wrong_span_and_a_wrong_value_are_faults() -> None:
    row = {"id": "x", "reference": "2016-11-07", "text": "وصل أمس", "spans": "أمس", "values": "2016-11-06"}
    assert check_times.judge(row).right
    assert not check_times.judge({**row, "values": "2016-11-05"}).right
    assert not check_times.judge({**row, "spans": "وصل أمس"}).right
    assert not check_times.judge({**row, "spans": "", "values": ""}).right
