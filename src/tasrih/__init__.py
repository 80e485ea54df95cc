"""Tasrih reads Arabic news and lists who said what, in which words, and how surely.

    >>> import tasrih
    >>> reading = tasrih.read("article.html")
    >>> for statement in reading.statements:
    ...     print(statement.speaker, statement.content)
    >>> for claim in reading.claims:
    ...     print(claim.type, claim.polarity, claim.span.text, claim.statement)

Names are imported when first used, so that `import tasrih` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tasrih.archive import Archive
    from tasrih.archive import open as open_archive
    from tasrih.errors import InputError, TasrihError
    from tasrih.model import (
        Actor,
        Anchor,
        Article,
        Claim,
        Clash,
        Link,
        Mention,
        Occasion,
        Place,
        Quantity,
        Reading,
        Role,
        Span,
        Speaker,
        Statement,
        Time,
    )
    from tasrih.pipeline import (
        ActorExplanation,
        Detail,
        Explanation,
        PlaceExplanation,
        details,
        explain,
        explain_actor,
        explain_place,
        geojson,
        read,
        read_many,
        read_text,
    )

__all__ = [
    "Actor",
    "ActorExplanation",
    "Anchor",
    "Archive",
    "Article",
    "Claim",
    "Clash",
    "Detail",
    "Explanation",
    "InputError",
    "Link",
    "Mention",
    "Occasion",
    "Place",
    "PlaceExplanation",
    "Quantity",
    "Reading",
    "Role",
    "Span",
    "Speaker",
    "Statement",
    "TasrihError",
    "Time",
    "details",
    "explain",
    "explain_actor",
    "explain_place",
    "geojson",
    "open_archive",
    "read",
    "read_many",
    "read_text",
]

_HOMES = {
    "tasrih.errors": ("InputError", "TasrihError"),
    "tasrih.model": (
        "Actor",
        "Anchor",
        "Article",
        "Claim",
        "Clash",
        "Link",
        "Mention",
        "Occasion",
        "Place",
        "Quantity",
        "Reading",
        "Role",
        "Span",
        "Speaker",
        "Statement",
        "Time",
    ),
    "tasrih.pipeline": (
        "ActorExplanation",
        "Detail",
        "Explanation",
        "PlaceExplanation",
        "details",
        "explain",
        "explain_actor",
        "explain_place",
        "geojson",
        "read",
        "read_many",
        "read_text",
    ),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}
_RENAMED = {"Archive": ("tasrih.archive", "Archive"), "open_archive": ("tasrih.archive", "open")}
"""Names that are another one at home."""


def __getattr__(name: str) -> Any:
    home, there = _RENAMED.get(name, (_HOME_OF.get(name), name))
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(home), there)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
