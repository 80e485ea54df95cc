"""The archive: everything read, kept in one file or in a database server, and found again.

    >>> import tasrih
    >>> with tasrih.open_archive("tasrih.db") as archive:
    ...     kept = archive.add(tasrih.read("article.html"))
    ...     results = archive.search("وقف إطلاق النار")

It takes readings and does not know how they are made. Names are imported when first used: SQLAlchemy costs what a
command that searches nothing need not pay.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tasrih.archive.keeping import Item
    from tasrih.archive.records import Count, Found, Kept, Results, Snippet, Source
    from tasrih.archive.search import Filters
    from tasrih.archive.store import Archive, open

__all__ = ["Archive", "Count", "Filters", "Found", "Item", "Kept", "Results", "Snippet", "Source", "open"]

_HOMES = {
    "tasrih.archive.keeping": ("Item",),
    "tasrih.archive.records": ("Count", "Found", "Kept", "Results", "Snippet", "Source"),
    "tasrih.archive.search": ("Filters",),
    "tasrih.archive.store": ("Archive", "open"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(home), name)
    return value
