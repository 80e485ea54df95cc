"""The records of the house: frozen, typed, and the one place where a span is made.

Every offset in this module counts Unicode code points into `Article.text`, start
included, end not. `Article.span` is the only constructor of a `Span` that the
rooms use: it cuts the text itself, so a span that is not its text cannot be made.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from tasrih.errors import SpanError

SCHEMA = "tasrih/1"

Kind = Literal["direct", "indirect", "mixed"]
Act = Literal["assert", "deny", "call", "pledge", "ask", "judge"]
Voice = Literal["said", "implied", "inferred"]
FurnitureKind = Literal["comments", "related", "consent", "share", "navigation", "other"]
ActorType = Literal["person", "group", "organisation", "media", "document", "place", "other"]
MentionType = Literal["person", "organisation", "place", "group", "other"]
Precision = Literal["point", "district", "region", "country"]
AnchorSource = Literal["published", "text", "weekday"]
OccasionKind = Literal["press conference", "interview", "communiqué", "post", "speech", "report", "meeting", "other"]
ClaimType = Literal["presence", "figure", "relation", "intention", "demand"]
Polarity = Literal["affirmed", "denied"]


class Span(msgspec.Struct, frozen=True, order=True):
    """A stretch of the article: code points `start` (included) to `end` (not), and its `text`."""

    start: int
    end: int
    text: str

    def __len__(self) -> int:
        return self.end - self.start


class Furniture(msgspec.Struct, frozen=True):
    """A stretch of the page that does not belong to the article."""

    start: int
    end: int
    text: str
    kind: FurnitureKind


class Article(msgspec.Struct, frozen=True):
    """One article as ingest hands it on.

    `text` is the file's content unchanged for plain text, and headline plus body
    paragraphs, one a line, for HTML. `published` is ISO 8601 or None: an absent date
    is better than an invented one.
    """

    id: str
    origin: str
    text: str
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    site: str | None = None
    language: str | None = None
    furniture: tuple[Furniture, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """Cut `text[start:end]`; raise SpanError when it is empty or out of the text."""
        if not 0 <= start < end <= len(self.text):
            raise SpanError(f"{self.origin}: no span {start}:{end} in {len(self.text)} code points")
        return Span(start, end, self.text[start:end])


class Speaker(msgspec.Struct, frozen=True):
    """Who a statement's source is: the fullest `name` in the article, and the actor's id."""

    name: str
    actor: str | None = None


class Statement(msgspec.Struct, frozen=True):
    """One thing that the article attributes to somebody (CONTRACT: "A statement").

    `confidence` lies in 0..1 and is calibrated: of those given 0.8, eight in ten are right.
    `reasons` name the rules and features that decided, strongest first.
    """

    id: str
    cue: Span
    source: Span | None
    content: tuple[Span, ...]
    speaker: Speaker | None
    kind: Kind
    act: Act
    voice: Voice = "said"
    hedge: Span | None = None
    unsaid: bool = False
    to: Span | None = None
    about: Span | None = None
    inside: str | None = None
    confidence: float = 0.0
    reasons: tuple[str, ...] = ()


class Role(msgspec.Struct, frozen=True):
    """A title that the article gives an actor, with the organisation's actor id where it is known."""

    title: str
    organisation: str | None
    span: Span


class Link(msgspec.Struct, frozen=True):
    """The entry of an outside register that an actor or place was resolved to."""

    source: str
    id: str


class Actor(msgspec.Struct, frozen=True):
    """One who speaks or is spoken of; `names` holds every spelling met, `name` the fullest.

    `latin` is for readers of no Arabic script: the known English name, or a transliteration. `reasons` say of each of
    `names` why it is this actor's. The two are not part of the contract's JSON.
    """

    id: str
    name: str
    type: ActorType
    names: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    link: Link | None = None
    latin: str = ""
    reasons: tuple[str, ...] = ()


class Mention(msgspec.Struct, frozen=True):
    """A stretch that names a person, organisation, place or people; `actor` and `place` are ids of this article."""

    start: int
    end: int
    text: str
    type: MentionType
    actor: str | None = None
    place: str | None = None


class Place(msgspec.Struct, frozen=True):
    """A place on the earth that the article names: degrees WGS 84, `country` an ISO 3166-1 two-letter code.

    `precision` says what the coordinates stand for: the place itself, or the middle of an area. `reasons` say why the
    name is a place (`name:…`) and why this one (`entry:…`, strongest first). They are not part of the contract's JSON.
    """

    id: str
    name: str
    latin: str
    country: str
    lat: float
    lon: float
    link: Link | None
    precision: Precision
    reasons: tuple[str, ...] = ()


class Time(msgspec.Struct, frozen=True):
    """A time the article names: `value` in ISO 8601 (date, interval, duration), `grain` the unit it is known to.

    `anchored` is False when the value would need the day of publication and none is known.
    """

    start: int
    end: int
    text: str
    id: str
    value: str
    grain: str
    anchored: bool


class Clash(msgspec.Struct, frozen=True):
    """A phrase whose own day speaks against the stated date of publication, and what it says."""

    span: Span
    message: str


class Anchor(msgspec.Struct, frozen=True):
    """What the times of an article are resolved against.

    `day` is the day of publication (ISO 8601) or None. `source` says where it comes from: "published", the article's
    date; "text", a full date beside "today", or the article's date corrected by the weekdays beside such words;
    "weekday", where only a weekday is known and `day` is None; None when nothing is. `weekday` is that of the
    publication as the text implies it, 1 Monday to 7 Sunday, None where it implies none or disagrees with itself.
    """

    day: str | None = None
    source: AnchorSource | None = None
    weekday: int | None = None
    clashes: tuple[Clash, ...] = ()


class Quantity(msgspec.Struct, frozen=True):
    """A number the article gives: bounds `low` <= `high` (None where there is none), `unit`, what is counted."""

    start: int
    end: int
    text: str
    id: str
    low: float | None
    high: float | None
    unit: str | None
    of: Span | None
    approximate: bool


class Occasion(msgspec.Struct, frozen=True):
    """Where something was said: its `span`, the speakers' actor ids, ids of its time and place."""

    kind: OccasionKind
    span: Span
    speakers: tuple[str, ...] = ()
    time: str | None = None
    place: str | None = None


class Claim(msgspec.Struct, frozen=True, rename={"since": "from"}):
    """What is claimed, typed; `statement` is None where the reporter says it.

    `actor`, `other`, `place`, `quantity` and `statement` are ids of this article; `since` and `until` are times.
    """

    type: ClaimType
    span: Span
    actor: str | None = None
    other: str | None = None
    place: str | None = None
    quantity: str | None = None
    about: Span | None = None
    polarity: Polarity = "affirmed"
    since: Time | None = None
    until: Time | None = None
    statement: str | None = None


class Reading(msgspec.Struct, frozen=True):
    """An article with what was read in it; `to_dict` is the object of CONTRACT.md.

    `anchor` says what the times were resolved against. It is not part of the contract's JSON.
    """

    article: Article
    statements: tuple[Statement, ...] = ()
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    occasions: tuple[Occasion, ...] = ()
    claims: tuple[Claim, ...] = ()
    anchor: Anchor = Anchor()

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON-ready object that `tasrih read --format jsonl` prints."""
        found = msgspec.to_builtins(self)
        del found["anchor"]
        for actor in found["actors"]:
            del actor["latin"], actor["reasons"]
        for place in found["places"]:
            del place["reasons"]
        return {"schema": SCHEMA, **found.pop("article"), **found}
