"""Every actor of an article under one id, whatever it is called: name, surname, title, abbreviation, alias."""

from __future__ import annotations

from tasrih.reading.actors.cast import Actors, cast

__all__ = ["Actors", "cast"]
