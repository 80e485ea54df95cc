"""The columns of each table and the words its class columns may hold."""

from __future__ import annotations

VERBS = (
    "id",
    "lemma",
    "present",
    "participle",
    "masdar",
    "act",
    "voice",
    "hedge",
    "frames",
    "strength",
    "gloss",
    "example",
)
NOUNS = ("id", "forms", "act", "voice", "hedge", "frames", "kind", "strength", "gloss", "example")
PHRASES = ("id", "form", "cue_words", "act", "voice", "position", "hedge", "unsaid", "gloss", "example")
HOMOGRAPHS = ("id", "row", "form", "gloss", "example")
LIGHT = ("id", "lemma", "present", "participle", "masdar", "gloss", "example")

TIME_TABLES = (
    "time_months",
    "time_weekdays",
    "time_units",
    "time_parts",
    "time_hours",
    "time_words",
    "time_holidays",
    "time_refusals",
)
WORD_TABLES = {
    "hedges": ("id", "form", "kind", "gloss", "example"),
    "negation": ("id", "form", "kind", "unsaid", "gloss", "example"),
    "complementisers": ("id", "form", "kind", "gloss", "example"),
    "titles": ("id", "form", "kind", "gender", "gloss", "example"),
    "bodies": ("id", "form", "kind", "gender", "gloss", "example"),
    "transitions": ("id", "form", "gloss", "example"),
    "times": ("id", "form", "kind", "gloss", "example"),
    "settings": ("id", "form", "kind", "gloss", "example"),
    "connectors": ("id", "form", "kind", "gloss", "example"),
    "frames": ("id", "form", "gloss", "example"),
    "clitics": ("id", "form", "kind", "gloss", "example"),
    "states": ("id", "form", "kind", "gloss", "example"),
    "place_kinds": ("id", "form", "kind", "gloss", "example"),
    "place_leads": ("id", "form", "kind", "gloss", "example"),
    "place_words": ("id", "form", "kind", "gloss", "example"),
    "particles": ("id", "form", "kind", "gloss", "example"),
    "actor_words": ("id", "form", "kind", "gloss", "example"),
    "nisbas": ("id", "form", "gloss", "example"),
    "link_offices": ("id", "form", "kind", "gloss", "example"),
    "name_heads": ("id", "form", "kind", "gloss", "example"),
    "numbers": ("id", "form", "kind", "value", "gloss", "example"),
    "number_homographs": ("id", "form", "gloss", "example"),
    "number_bounds": ("id", "form", "kind", "gloss", "example"),
    "number_vague": ("id", "form", "kind", "value", "gloss", "example"),
    "number_context": ("id", "form", "kind", "gloss", "example"),
    "currencies": ("id", "form", "adjective", "place", "value", "gloss", "example"),
    "units": ("id", "form", "kind", "value", "gloss", "example"),
    "counted": ("id", "form", "kind", "gloss", "example"),
    **dict.fromkeys(TIME_TABLES, ("id", "form", "kind", "value", "gloss", "example")),
}


def _kinds(words: str) -> frozenset[str]:
    """Return the words of a class column, parted by spaces."""
    return frozenset(words.split())


KINDS = {
    "hedges": frozenset({"trailing", "inner"}),
    "negation": frozenset({"particle", "verb", "without"}),
    "complementisers": frozenset({"bare", "pronominal", "question"}),
    "titles": frozenset({"role", "honorific", "rank", "spokesman"}),
    "bodies": frozenset({"state", "party", "armed", "media", "company", "international", "court", "other", "people"}),
    "times": frozenset({"day", "part", "week", "span", "month", "season", "relative"}),
    "settings": frozenset({"occasion", "medium", "reply", "topic", "time", "manner", "addressee"}),
    "connectors": frozenset({"continue", "contrast", "background"}),
    "clitics": frozenset({"proclitic", "object", "possessive"}),
    "states": frozenset({"state"}),
    "link_offices": frozenset(
        {"which", "rank", "reign", "past", "politics", "army", "sport", "art", "press", "faith", "health", "crime"}
    ),
    "actor_words": frozenset({"document", "group", "person", "alias", "one", "far", "in_name", "no_title", "office"}),
    "place_kinds": frozenset(
        {
            "country",
            "region",
            "county",
            "localadmin",
            "locality",
            "neighbourhood",
            "site",
            "mountain",
            "island",
            "water",
            "river",
        }
    ),
    "place_leads": frozenset({"in", "way", "side", "holder", "person", "media", "road", "sport"}),
    "place_words": frozenset({"common", "name", "never", "paper", "place", "seldom"}),
    "name_heads": frozenset({"place", "site", "body", "nation"}),
    "numbers": frozenset(
        {
            "unit",
            "bound",
            "ten",
            "teen",
            "hundred",
            "hundreds",
            "scale",
            "scales",
            "dozen",
            "fraction",
            "whole",
            "parts",
            "ordinal",
            "ordinal_bound",
            "sign",
            "point",
            "over",
        }
    ),
    "number_bounds": frozenset(
        {
            "about",
            "about_after",
            "least",
            "least_after",
            "most",
            "most_after",
            "only_after",
            "negator",
            "between",
            "from",
            "to",
            "or",
        }
    ),
    "number_vague": frozenset({"vague", "needs"}),
    "number_context": frozenset(
        {
            "label",
            "rank",
            "far",
            "group",
            "name",
            "phone",
            "year",
            "change",
            "part",
            "stop",
            "quality",
            "noun",
            "age",
            "may",
            "measure",
            "partitive",
            "plural",
            "count",
        }
    ),
    "counted": frozenset({"broken", "sound"}),
    "units": frozenset({"unit", "percent", "hundredth"}),
    "time_months": _kinds("hijri month"),
    "time_weekdays": _kinds("weekday weekday-bare"),
    "time_units": _kinds("unit"),
    "time_parts": _kinds("midnight part part-adverb part-definite part-letter"),
    "time_hours": _kinds("city except fraction hour zone zone-local"),
    "time_words": _kinds(
        "after and at at-least before between by dated decade deictic each era every falling first for "
        "from from-now full future fuzz half-year hijri holy in last-adjective last-of later night "
        "not-future now on-event one or-after quarter rest rough same season season-of set set-adjective "
        "since this times to turn turn-rough turn-story until vague vague-adjective weak-month weekend "
        "whole within years"
    ),
    "time_holidays": _kinds("holiday"),
    "time_refusals": _kinds("after-name before-name name"),
    "particles": frozenset(
        {
            "prep",
            "relative",
            "ma",
            "who",
            "aux",
            "pronoun",
            "demonstrative",
            "conjunction",
            "quantifier",
            "adverb",
            "conditional",
            "because",
            "lack",
            "being",
            "takes-li",
            "self",
            "prep-pronoun",
        }
    ),
}

GENDERS = frozenset({"m", "f"})
STRENGTHS = frozenset({"high", "mid", "low"})
POSITIONS = frozenset({"before", "after", "both"})
FLAGS = frozenset({"0", "1"})
OCCASIONS = frozenset(
    {"communique", "report", "speech", "interview", "post", "letter", "press-conference", "talk", "other"}
)
WITH_ARTICLE = frozenset({"titles", "bodies", "time_units"})

CLAIMS = (
    "id",
    "type",
    "sense",
    "verb",
    "participle",
    "masdar",
    "nouns",
    "polarity",
    "party",
    "gloss",
    "example",
)
CLAIM_TYPES = frozenset({"presence", "figure", "relation", "intention", "demand"})
POLARITIES = frozenset({"affirmed", "denied"})
OCCASION_COLUMNS = ("id", "type", "kind", "verb", "nouns", "strength", "gloss", "example")
OCCASION_TYPES = frozenset({"occasion", "holding", "setting", "joint"})
OCCASION_KINDS = frozenset(
    {"press conference", "interview", "communiqué", "post", "speech", "report", "meeting", "other"}
)
SCOPES = ("id", "form", "kind", "verbs", "gloss", "example")
SCOPE_KINDS = frozenset(
    {
        "area",
        "ask",
        "at",
        "colourless",
        "ends",
        "factive",
        "future",
        "if",
        "lack",
        "light",
        "lookalike",
        "lost",
        "may",
        "measure",
        "only",
        "refusal",
        "seek",
        "side",
        "since",
        "site",
        "still",
        "until",
        "verbal",
        "wish",
    }
)
