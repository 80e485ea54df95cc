"""The actors of the table, and a tree of the words of their names."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec

from tasrih.errors import LexiconError
from tasrih.lexicon.records import ActorForm, ActorTable, KnownActor

__all__ = ["ActorForm", "ActorNode", "KnownActor", "actor_tree", "actors"]


class ActorNode:
    """What may follow a word of a name: `next` by folded word, and the forms that end here."""

    __slots__ = ("forms", "next")

    def __init__(self) -> None:
        self.next: dict[str, ActorNode] = {}
        self.forms: tuple[ActorForm, ...] = ()


@cache
def _table() -> ActorTable:
    try:
        return msgspec.json.decode(files("tasrih.lexicon").joinpath("actors.json").read_bytes(), type=ActorTable)
    except (OSError, msgspec.DecodeError) as error:
        raise LexiconError(f"actors.json: {error}; run scripts/build_lexicon.py") from error


def actors() -> list[KnownActor]:
    """Return the actors of the table; `ActorForm.actor` counts in this list."""
    return _table().actors


@cache
def actor_tree() -> dict[str, ActorNode]:
    """Return the tree of the names' folded words."""
    root: dict[str, ActorNode] = {}
    for form in _table().forms:
        level, node = root, ActorNode()
        for word in form.words:
            node = level.setdefault(word, ActorNode())
            level = node.next
        node.forms = (*node.forms, form)
    return root
