"""Enumerations within the text: 一是 …… 二是 ……, 一要 …… 二要 ……, each with its members."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from drafter.check.draft import Draft
from drafter.check.structure import within
from drafter.zh.numerals import chinese_to_int
from drafter.zh.regex import regex

_MEMBER = regex(
    "(?:(?<=[。;,:!?”’)、 ])|^)(?P<n>[一二三四五六七八九十]{1,2})(?P<word>[是要])(?![否求素点件一二种只])"
)
_KINDS = ("heading", "body", "opening")


class Member(NamedTuple):
    """A member of an enumeration.

    Attributes:
        node: position of its node.
        start: offset of its number in the node's text.
        number: its number.
        written: the number as written.
        word: 是 or 要.
    """

    node: int
    start: int
    number: int
    written: str
    word: str


def rows(draft: Draft) -> list[list[Member]]:
    """Return the enumerations, each as its members in order; one within a member is a row of its own.

    A number that follows none of the open rows stands in the row that was open last.
    """
    done: list[list[Member]] = []
    open_rows: list[list[Member]] = []
    for at in within(draft):
        node = draft.nodes[at]
        if node.kind not in _KINDS:
            continue
        members = list(_members(at, draft.flats[at]))
        if node.kind == "heading" and not members:
            open_rows = []
        for member in members:
            _place(member, open_rows, done)
    return done


def _place(member: Member, open_rows: list[list[Member]], done: list[list[Member]]) -> None:
    for depth in range(len(open_rows) - 1, -1, -1):
        last = open_rows[depth][-1]
        if last.word == member.word and last.number + 1 == member.number:
            del open_rows[depth + 1 :]
            open_rows[depth].append(member)
            return
    same = next((row for row in reversed(open_rows) if row[-1].word == member.word), None)
    if same is not None and member.number != 1:
        same.append(member)
        return
    row = [member]
    open_rows.append(row)
    done.append(row)


def _members(at: int, flat: str) -> Iterator[Member]:
    for match in _MEMBER.finditer(flat):
        number = chinese_to_int(match["n"])
        if number:
            yield Member(at, match.start("n"), number, match["n"], match["word"])
