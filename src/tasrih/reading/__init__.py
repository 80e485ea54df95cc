"""From an article to the statements in it: cue first, then content, source, speaker."""

from tasrih.reading.read import read

__all__ = ["read"]
