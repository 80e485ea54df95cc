"""Sets of HTML element names, by what they do to the tree."""

from __future__ import annotations

_UNCOUNTED = """area base br col embed hr img input link meta param source track wbr
    p li dt dd option optgroup tr td th tbody thead tfoot caption colgroup rp rt html head body"""
_RAW = "script style textarea title xmp iframe noembed noframes"
_BLOCKS = """address article aside blockquote center details dialog dir div dl fieldset figure footer form
    header hgroup main menu nav ol pre section summary ul"""
_LEAVES = "p li dd dt td th tr table body h1 h2 h3 h4 h5 h6"

# No end tag needed, or none allowed: they never hold each other.
UNCOUNTED = frozenset(_UNCOUNTED.split())
# What stands in them is text, tags included.
RAW = frozenset(_RAW.split())
# An end tag of an inline element does not reach through these.
BLOCKS = frozenset(_BLOCKS.split())
# No end tag from inside reaches through these.
BARRIERS = frozenset({"table", "object", "template", "marquee", "svg", "math"})
# A run of text belongs to the nearest of these.
TEXT_BLOCKS = BLOCKS | frozenset(_LEAVES.split())
# What no reader sees.
UNREAD = frozenset({"script", "style", "noscript", "template"})
