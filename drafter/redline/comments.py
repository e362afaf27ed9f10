"""Comments on stretches of a document, or on places in it.

A comment's mark is a range in the text with a reference run behind it (ISO/IEC 29500-1, 17.13.4). Its
paragraph has a number below 0x80000000: Word gives larger ones anew and loses what hangs on them ([MS-DOCX]
2.2.4).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from copy import deepcopy
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from drafter.errors import InputError
from drafter.readers.word.names import MAIN, P, R, T, w
from drafter.readers.word.xml import Element
from drafter.redline.names import AUTHOR, COMMENT_END, COMMENT_MARK, COMMENT_START, DATE, ID, SPACE
from drafter.redline.parts import add_part
from drafter.redline.points import place
from drafter.redline.stamps import moment
from drafter.redline.walk import Laid
from drafter.redline.word import Word

_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_PARA_ID = f"{{{_W14}}}paraId"
_LARGEST = 0x80000000
_NAMES = {"w": MAIN, "w14": _W14}
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_COMMENT, _INITIALS, _REFERENCE = w("comment"), w("initials"), w("annotationRef")


class Comment(NamedTuple):
    """A remark on a stretch of a paragraph.

    Attributes:
        paragraph: position as `drafter.redline.paragraphs.read_paragraphs` counts.
        start: offset of the first character.
        end: offset behind the last; equal to ``start`` for a remark on a place.
        text: what is said; a line end begins a new paragraph.
        author: who says it; empty for whoever the whole file's comments are by.
        date: when; None for the moment of the whole file's.
    """

    paragraph: int
    start: int
    end: int
    text: str
    author: str = ""
    date: datetime | str | None = None


def with_comments(
    path: Path, comments: Sequence[Comment], *, author: str = "drafter", date: datetime | str = "1980-01-01"
) -> bytes:
    """Return a .docx with comments added; tracked changes and comments it has stay.

    Args:
        path: the file.
        comments: positions are those of its text with all tracked changes accepted.
        author, date: of comments that name none.

    Raises:
        InputError: the file cannot be read, or a comment stands at no place of it.
    """
    word = Word(path)
    add_comments(word, word.laid, comments, author, moment(date))
    return word.written()


def add_comments(
    word: Word, paragraphs: Sequence[Laid], comments: Sequence[Comment], author: str, date: str
) -> None:
    """Add comments to an open .docx.

    Args:
        word: the .docx.
        paragraphs: its paragraphs as they read when all tracked changes are accepted.
        comments: the comments.
        author, date: of comments that name none.

    Raises:
        InputError: a comment stands at no place of the text.
    """
    if not comments:
        return
    register = Register(word, author, date)
    marks: dict[int, list[tuple[int, int, list[Element]]]] = defaultdict(list)
    for comment in comments:
        _check(comment, paragraphs)
        opening, closing = register.add(comment.text, comment.author, comment.date)
        found = marks[comment.paragraph]
        if comment.start == comment.end:
            found.append((comment.start, 1, [opening, *closing]))
        else:
            found.append((comment.start, 2, [opening]))
            found.append((comment.end, 0, closing))
    for at, found in marks.items():
        for offset in sorted({mark[0] for mark in found}, reverse=True):
            here = sorted((mark for mark in found if mark[0] == offset), key=lambda mark: mark[1])
            inserted = [element for _, _, elements in here for element in elements]
            place(paragraphs[at], offset, inserted, word.number)


def _check(comment: Comment, paragraphs: Sequence[Laid]) -> None:
    if 0 <= comment.paragraph < len(paragraphs):
        size = paragraphs[comment.paragraph].size
        if 0 <= comment.start <= comment.end <= size:
            return
    raise InputError(f"批注“{comment.text[:20]}”的位置不在文稿里。请核对文稿是不是已经改动。")


class Register:
    """The comments of a document."""

    def __init__(self, word: Word, author: str, date: str) -> None:
        """Open the part, or make it."""
        self._author, self._date = author, date
        path = word.related("comments")
        root = None if path is None else word.part(path)
        if root is None:
            root = etree.Element(w("comments"), nsmap=_NAMES)
            add_part(word, "comments", "comments.xml", _TYPE, root)
        self._root: Element = root
        self._made: dict[tuple[str, str], Element] = {}
        self._taken = set(root.xpath("//@*[local-name() = 'paraId']")) | set(
            word.main.xpath("//@*[local-name() = 'paraId']")
        )
        self._word = word

    def add(
        self, text: str, author: str = "", date: datetime | str | None = None
    ) -> tuple[Element, list[Element]]:
        """Add a comment; return the beginning of its range, and the end with the reference."""
        number = self._word.number()
        comment = self._empty(author or self._author, self._date if date is None else moment(date))
        self._root.append(comment)
        comment.set(ID, number)
        for at, line in enumerate(text.split("\n")):
            paragraph = etree.SubElement(comment, P) if at else comment[0]
            paragraph.set(_PARA_ID, self._paragraph_id(number, at))
            _line(paragraph, line)
        opening, end, run = (comment.makeelement(tag) for tag in (COMMENT_START, COMMENT_END, R))
        for element in (opening, end, etree.SubElement(run, COMMENT_MARK)):
            element.set(ID, number)
        return opening, [end, run]

    def _empty(self, author: str, date: str) -> Element:
        """Return a comment that says nothing yet; one is made and the others are copied."""
        made = self._made.get((author, date))
        if made is None:
            made = self._made[author, date] = self._root.makeelement(_COMMENT, nsmap=_NAMES)
            for name, value in ((ID, ""), (AUTHOR, author), (DATE, date), (_INITIALS, author[:2])):
                made.set(name, value)
            first = etree.SubElement(made, P)
            first.set(_PARA_ID, "")
            etree.SubElement(etree.SubElement(first, R), _REFERENCE)
        return deepcopy(made)

    def _paragraph_id(self, number: str, line: int) -> str:
        value = (int(number) * 0x10000 + line * 0x101 + 1) % _LARGEST
        while (written := f"{value:08X}") in self._taken or not value:
            value = (value + 1) % _LARGEST
        self._taken.add(written)
        return written


def _line(paragraph: Element, text: str) -> None:
    written = etree.SubElement(etree.SubElement(paragraph, R), T)
    written.text = printable(text)
    written.set(SPACE, "preserve")


def printable(text: str) -> str:
    """Return a text without the characters XML cannot hold."""
    if text.isprintable():
        return text
    return "".join(filter(_is_held, text))


def _is_held(char: str) -> bool:
    return char == "\t" or (char >= " " and not "\ud800" <= char <= "\udfff" and char not in "\ufffe\uffff")
