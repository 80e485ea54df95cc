"""The exceptions of the house, one tree.

TasrihError
├── InputError              what was given cannot be read as an article (the giver can mend it)
│   ├── UnreadableInput     no such file, no permission, a folder where a file is wanted
│   ├── TooLarge            over a documented limit of size, depth or node count
│   ├── NotText             binary bytes, or bytes no charset explains
│   ├── EmptyInput          nothing left after white space
│   └── NotArabic           text, but not in Arabic
├── SpanError               a span that is not its text (a fault of ours: report it)
├── GazetteerError          the compiled gazetteer is missing or damaged (rebuild or reinstall)
├── ArchiveError            an archive that cannot be opened, read or written; the message says who can mend it
│   ├── NotAnArchive        a file that is no archive, or none there
│   ├── NewerArchive        made by a later version of Tasrih (update Tasrih)
│   ├── ArchiveReadOnly     may be read but not written (permissions, a read-only disk)
│   ├── ArchiveFull         no room on the disk; what was reported kept is kept
│   └── ArchiveDamaged      not what was written there (restore a copy)
├── QueryError              a search that cannot be understood (the asker can mend it)
├── MarksError              gold marks that do not lie in their article (the marker can mend them)
└── LexiconError            a table row that is malformed (the linguist can mend it)
"""

from __future__ import annotations


class TasrihError(Exception):
    """Root of all errors that Tasrih raises on purpose."""


class InputError(TasrihError):
    """An input that cannot be read as an article.

    `origin` is the path or address as given; `kind` is the stable word that
    machine output carries for this class.
    """

    kind = "input"

    def __init__(self, message: str, *, origin: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.origin = origin

    def __str__(self) -> str:
        return f"{self.origin}: {self.message}" if self.origin else self.message


class UnreadableInput(InputError):
    """No such file, no permission, or a folder where a file is wanted."""

    kind = "unreadable"


class TooLarge(InputError):
    """Larger, deeper or with more nodes than a documented limit."""

    kind = "too-large"


class NotText(InputError):
    """Binary bytes, or bytes that no charset explains."""

    kind = "not-text"


class EmptyInput(InputError):
    """Nothing left after white space."""

    kind = "empty"


class NotArabic(InputError):
    """Text, but not in Arabic."""

    kind = "not-arabic"


class SpanError(TasrihError):
    """A span that does not equal its text; a fault of the program, never of its input."""


class GazetteerError(TasrihError):
    """The compiled gazetteer is missing, damaged or of another version."""


class ArchiveError(TasrihError):
    """An archive that cannot be opened, read or written; `address` is its file or server, without a password."""

    def __init__(self, message: str, *, address: str = "") -> None:
        super().__init__(f"{address}: {message}" if address else message)
        self.message = message
        self.address = address


class NotAnArchive(ArchiveError):
    """No such file, or a file that is no archive."""


class NewerArchive(ArchiveError):
    """An archive with a schema of a later version of Tasrih."""


class ArchiveReadOnly(ArchiveError):
    """An archive that may be read but not written."""


class ArchiveFull(ArchiveError):
    """No room left where the archive is."""


class ArchiveDamaged(ArchiveError):
    """Bytes that are not what was written."""


class QueryError(TasrihError):
    """A search that cannot be understood: too long, too deep, a filter's value that is none."""


class MarksError(TasrihError):
    """Gold marks that do not lie in their article."""


class LexiconError(TasrihError):
    """A malformed row of a lexicon table; says which file and line."""
