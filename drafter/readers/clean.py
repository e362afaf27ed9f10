"""Characters that no reader lets through, and white space at the ends."""

from __future__ import annotations

from drafter.zh.regex import regex

UNKNOWN = "〓"  # the mark printers set where a character is missing

_UNSEEN = regex(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064"
    "\ufeff\ufff9-\ufffc\ufffe\uffff\ud800-\udfff]"
)
_PRIVATE = regex("[\ue000-\uf8ff\U000f0000-\U0010fffd]")


def clean(text: str) -> str:
    """Return text without control characters and characters of no width.

    Characters of private use, which every machine draws in its own way, become 〓. Line ends, tabs and spaces
    of every kind stay.
    """
    if text.isprintable():
        return text
    return _PRIVATE.sub(UNKNOWN, _UNSEEN.sub("", text))
