"""Fields: what they print stands in the text, what they are made from does not."""

from __future__ import annotations

from drafter.readers.word.names import w

INSTRUCTION = w("instrText")
CHARACTER = w("fldChar")
TYPE = w("fldCharType")
SIMPLE = w("fldSimple")
CODE = w("instr")

_PAGE = ("PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF")
_CONTENTS = "TOC"
_DEEPEST = 50


class Fields:
    """The fields that are open at a place of the text, the outermost first.

    Attributes:
        open: their codes.
        silent: how many of them print nothing here: their code is still to come, or they are page numbers.
    """

    def __init__(self) -> None:
        """Begin outside any field."""
        self.open: list[str] = []
        self._shows: list[bool] = []
        self.silent = 0

    @property
    def in_contents(self) -> bool:
        """True inside a table of contents."""
        return bool(self.open) and any(word_of(code) == _CONTENTS for code in self.open)

    def mark(self, kind: str | None) -> None:
        """Take a begin, separate or end mark; one that fits nowhere changes nothing."""
        if kind == "begin" and len(self.open) < _DEEPEST:
            self.open.append("")
            self._shows.append(False)
        elif kind == "separate" and self.open:
            self._shows[-1] = word_of(self.open[-1]) not in _PAGE
        elif kind == "end" and self.open:
            self.open.pop()
            self._shows.pop()
        self.silent = self._shows.count(False)

    def instruct(self, text: str) -> None:
        """Take a piece of the innermost field's code."""
        if self.open and not self._shows[-1]:
            self.open[-1] += text[: _DEEPEST * 4]

    def end_paragraph(self) -> None:
        """Close fields whose result never began: a code does not go beyond its paragraph."""
        while self._shows and not self._shows[-1]:
            self.open.pop()
            self._shows.pop()
        self.silent = self._shows.count(False)


def word_of(code: str) -> str:
    """Return the word a field's code begins with, in capitals."""
    words = code.split(None, 1)
    return words[0].upper() if words else ""


def is_page(code: str) -> bool:
    """True if a field of this code prints a page number."""
    return word_of(code) in _PAGE
