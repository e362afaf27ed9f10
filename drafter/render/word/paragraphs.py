"""A text block → its paragraph: style, place on the page, faces."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from drafter.blocks import Block, Kind, Letterhead, Role, Run, Text
from drafter.render.word.faces import Faces, head, plain, run_in
from drafter.render.word.runs import runs_xml
from drafter.render.word.tokens import Face, Profile, measures
from drafter.render.word.widths import text_width
from drafter.render.word.xml import BREAK, KEEP_NEXT, before, paragraph
from drafter.zh.regex import regex
from drafter.zh.titles import break_title

_STYLES = {
    Kind.TITLE: "Title",
    Kind.STAGE: "Stage",
    Kind.RECIPIENTS: "Recipients",
    Kind.PARAGRAPH: "BodyText",
    Kind.ANNEX_LIST: "AnnexList",
    Kind.NOTE: "Note",
    Kind.ANNEX: "Annex",
    Kind.ANNEX_TITLE: "AnnexTitle",
}
_BROKEN = (Kind.TITLE, Kind.ANNEX_TITLE)
_NEW_PAGE = "<w:pageBreakBefore/>"
_WIDOW_CONTROL = "<w:widowControl/>"
_ANNEX_LABEL = "附件："
_ANNEX_NUMBER = regex(rf"(?:{_ANNEX_LABEL})?(?:\d+[.．]\s*)?")


class Place(NamedTuple):
    """Where a block stands.

    Attributes:
        previous: the block before it, None at the beginning.
        bound: True if it must share a page with what follows.
        bodies: the bodies that sign, host first: a title is broken after them.
    """

    previous: Block | None
    bound: bool
    bodies: tuple[str, ...]


def text_block_xml(text: Text, place: Place, profile: Profile, marks: tuple[str, str] = ("", "")) -> str:
    """Return the paragraph of a text block, the bookmark ``marks`` at its beginning.

    A bookmark that ended behind a full stop hanging in the margin would cost LibreOffice an empty line.
    """
    runs = runs_xml(text.runs, _faces(text, profile))
    if text.kind in _BROKEN:
        runs = _title(text, place, profile)
    return paragraph(_style(text), f"{marks[0]}{marks[1]}{runs}", _properties(text, place, profile))


def _style(text: Text) -> str:
    return f"Heading{text.level or 1}" if _is_head(text) else _STYLES[text.kind]


def _is_head(text: Text) -> bool:
    return text.kind is Kind.HEADING or (text.kind is Kind.PARAGRAPH and text.level > 0)


def _faces(text: Text, profile: Profile) -> Faces:
    if text.kind is Kind.HEADING:
        return plain(profile, head(profile, text.level or 1))
    if text.kind is Kind.PARAGRAPH and text.level:
        return run_in(profile, text.level)
    return plain(profile, _face(text.kind, profile))


def _face(kind: Kind, profile: Profile) -> Face:
    faces = {
        Kind.TITLE: profile.title_face,
        Kind.ANNEX_TITLE: profile.title_face,
        Kind.STAGE: profile.stage_face,
        Kind.ANNEX: profile.annex_face,
    }
    return faces.get(kind, profile.body)


def _properties(text: Text, place: Place, profile: Profile) -> str:
    """Paragraph properties that depend on the place, in the order of the schema."""
    if text.kind in (Kind.PARAGRAPH, Kind.HEADING):
        kept = place.bound or (text.kind is Kind.HEADING and text.level <= 1)
        widows = _WIDOW_CONTROL if place.bound and text.kind is Kind.PARAGRAPH else ""
        return (KEEP_NEXT if kept else "") + widows
    return _of_kind(text, place, profile, KEEP_NEXT if place.bound else "")


def _of_kind(text: Text, place: Place, profile: Profile, kept: str) -> str:
    at = measures(profile)
    if text.kind is Kind.TITLE:
        headed = isinstance(place.previous, Letterhead)
        return kept + before(at.lines(profile.title_below_rule if headed else profile.title_before))
    if text.kind is Kind.ANNEX_TITLE:
        return kept + before(at.lines(profile.annex_title_before), at.lines(profile.annex_title_after))
    if text.kind is Kind.ANNEX:
        return kept + _NEW_PAGE
    if text.kind is Kind.ANNEX_LIST:
        follows = isinstance(place.previous, Text) and place.previous.kind is Kind.ANNEX_LIST
        above = 0 if follows else at.lines(profile.annex_list_before)
        return kept + before(above) + _annex_indent(text, profile)
    return kept


def _annex_indent(text: Text, profile: Profile) -> str:
    """左空二字, the numbers of all annexes below each other, names turned over below their beginning."""
    at = measures(profile)
    label = _ANNEX_NUMBER.match(text.text)
    begin = at.cells(profile.indent)
    if not text.text.startswith(_ANNEX_LABEL):
        begin += text_width(_ANNEX_LABEL, at)
    hanging = text_width(label.group(), at) if label else 0
    return f'<w:ind w:left="{begin + hanging}" w:hanging="{hanging}"/>'


def _title(text: Text, place: Place, profile: Profile) -> str:
    """The title in lines, broken by meaning."""
    lines = break_title(text.text, place.bodies, profile.title_characters)
    faces = plain(profile, profile.title_face)
    return BREAK.join(runs_xml(runs, faces) for runs in _cut(text.runs, lines))


def _cut(runs: tuple[Run, ...], lines: list[str]) -> Iterator[list[Run]]:
    """Share the characters of the runs out among the lines; space lost at a break is skipped."""
    characters = iter([(char, run.role) for run in runs for char in run.text])
    for line in lines:
        taken: list[Run] = []
        for wanted in line:
            role = next((role for char, role in characters if char == wanted), Role.TEXT)
            taken.append(Run(wanted, role))
        yield taken
