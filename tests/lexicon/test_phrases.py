from __future__ import annotations

import pytest

from tasrih.errors import LexiconError
from tasrih.lexicon import heads_phrase, phrases, phrases_at, rest_of, slot_fits, words


def best(text: str, reach: int = 0) -> tuple[str, int]:
    found = phrases_at(text.split(), 0, reach)
    return (found[0].row.partition(":")[2], found[0].cue_words) if found else ("", 0)


@pytest.mark.parametrize(
    ("text", "row", "cue_words"),
    [
        ("وفق ما أعلنت اللجنة", "wifq_ma_verb", 3),
        ("وفقًا لما ذكرته الصحيفة", "wifqan_lima_verb", 3),
        ("وفقا لبيان الوزارة", "wifqan", 1),
        ("حسبما أفادت الشرطة", "hasabama_verb", 2),
        ("حسبما علمت الصحيفة", "hasabama_alima", 2),
        ("ووفق المرصد قتل خمسة", "wifq", 1),
        ("على حد قول الوزير", "ala_hadd_qawl", 3),
        ("على حد قوله", "ala_hadd_qawl_pron", 3),
        ("وتابع قائلا إن الحل قريب", "tabaa_qailan", 2),
        ("ورفضت التعليق على الخبر", "rafada_taliq", 2),
        ("رفض مزاعم خصومه", "dahd", 1),
        ("لا صحة لهذه الأنباء", "la_sihha", 2),
        ("وقدم تعازيه لأسر الضحايا", "qaddama_shukr", 1),
        ("نقلا عن مصدر مطلع", "naqlan", 1),
    ],
)
def test_a_phrase_is_found_at_its_first_word(text: str, row: str, cue_words: int) -> None:
    assert best(text) == (row, cue_words)


def test_no_phrase_where_a_slot_is_not_filled() -> None:
    assert best("كما طاولة") == ("", 0)
    assert best("وفق") == ("wifq", 1)


def test_a_subject_may_stand_between_a_verb_and_the_rest() -> None:
    text = "وقدم الرئيس أوباما تعازيه لتركيا"
    assert best(text) == ("", 0)
    assert best(text, reach=4) == ("qaddama_shukr", 1)
    phrase = phrases_at(text.split(), 0, 4)[0]
    assert rest_of(phrase, text.split(), 0, 4) == 3


def test_a_word_that_may_head_a_phrase_is_known() -> None:
    assert heads_phrase("وقدمت")
    assert heads_phrase("بحسب")
    assert not heads_phrase("طاولة")


def test_slots() -> None:
    assert slot_fits("{verb}", "وأعلنت")
    assert slot_fits("{verb:jaa}", "جاءت")
    assert slot_fits("{verb:ata}", "يعط")
    assert not slot_fits("{verb}", "تأكيد")
    assert not slot_fits("{verb:jaa}", "قال")


def test_the_longest_phrase_is_first_and_unsaid_is_told() -> None:
    assert len(phrases()[0].words) >= len(phrases()[-1].words)
    assert phrases_at(["امتنع", "عن", "التعليق"], 0)[0].unsaid
    assert phrases_at(["بزعم", "أنه", "مخالف"], 0)[0].hedge


@pytest.mark.parametrize(
    ("table", "form", "kind"),
    [
        ("titles", "وزير", "role"),
        ("titles", "الوزير", "role"),
        ("titles", "المتحدث باسم", "spokesman"),
        ("titles", "اللواء", "rank"),
        ("titles", "صاحب السمو الملكي", "honorific"),
        ("bodies", "وزاره", "state"),
        ("bodies", "الصحيفه", "media"),
        ("bodies", "مصادر", "people"),
        ("transitions", "من جهته", ""),
        ("times", "الثلاثاء", "day"),
        ("settings", "في تصريح", "occasion"),
        ("settings", "للصحفيين", "addressee"),
        ("connectors", "غير ان", "contrast"),
        ("hedges", "علي حد تعبيره", "trailing"),
        ("negation", "لم", "particle"),
        ("complementisers", "انه", "pronominal"),
        ("clitics", "و", "proclitic"),
    ],
)
def test_word_tables_are_keyed_by_folded_forms(table: str, form: str, kind: str) -> None:
    assert kind in {row.kind for row in words(table)[form]}


def test_a_title_tells_its_gender() -> None:
    assert {row.attrs["gender"] for row in words("titles")["وزيره"]} == {"f"}
    assert {row.attrs["gender"] for row in words("titles")["المتحدثه باسم"]} == {"f"}


def test_an_unknown_table_is_refused() -> None:
    with pytest.raises(LexiconError, match="no such word table"):
        words("verbs")
