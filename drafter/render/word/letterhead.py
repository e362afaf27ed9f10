"""版头: 发文机关标志, 发文字号 and 签发人, the red rule (GB/T 9704-2012, 7.2)."""

from __future__ import annotations

from typing import NamedTuple

from drafter.blocks import Letterhead, Role
from drafter.render.word.faces import SIGNER_FACE, Look, plain, rare_style
from drafter.render.word.runs import text_xml
from drafter.render.word.tokens import Measures, Profile, eighths, measures, mm, points_of_mm, pt
from drafter.render.word.xml import CENTRED, TAB, before, paragraph, tabs

LABEL = "签发人："
SIGNERS_A_LINE = 2
SHORTEST_NAME = 3


class Line(NamedTuple):
    """A line over the red rule: runs, tab stops, alignment."""

    content: str
    stops: str = ""
    aligned: str = ""


def letterhead_xml(letterhead: Letterhead, profile: Profile) -> list[str]:
    """Return the paragraphs of the head: a line for each body, then the number over the red rule."""
    at = measures(profile)
    lines = _upward(letterhead, profile, at) if letterhead.upward else [_centred(letterhead, profile)]
    above = [at.lines(profile.number_before)] + [0] * (len(lines) - 1)
    rules = [""] * (len(lines) - 1) + [_rule(profile)]
    numbers = [
        paragraph("Number", line.content, f"{rule}{line.stops}{before(room)}{line.aligned}")
        for line, room, rule in zip(lines, above, rules, strict=True)
    ]
    return _marks(letterhead.bodies, profile) + numbers


def mark_size(bodies: tuple[str, ...], profile: Profile) -> float:
    """Return the size of the 发文机关标志 in points: the largest at which all lines fit."""
    longest = max((len(body) for body in bodies), default=1)
    wide = points_of_mm(profile.text_width) * profile.mark_share / longest
    high = points_of_mm(profile.mark_height) / profile.mark_pitch / max(len(bodies), 1)
    return min(profile.mark_largest, float(int(min(wide, high))))


def _marks(bodies: tuple[str, ...], profile: Profile) -> list[str]:
    look = plain(profile, profile.mark_face)[Role.TEXT]
    above = mm(profile.mark_top) - pt(mark_size(bodies, profile) * profile.mark_head)
    return [
        paragraph("Letterhead", text_xml(body, look), before(0 if place else above))
        for place, body in enumerate(bodies)
    ]


def _centred(letterhead: Letterhead, profile: Profile) -> Line:
    return Line(_number(letterhead.number, profile), aligned=CENTRED)


def _upward(letterhead: Letterhead, profile: Profile, at: Measures) -> list[Line]:
    """Signers on the right, two a line, the number on the left of the last line."""
    people = letterhead.signers or ("",) * max(len(letterhead.bodies), 1)
    rows = [people[start : start + SIGNERS_A_LINE] for start in range(0, len(people), SIGNERS_A_LINE)]
    places = _places(people, profile, at)
    stops = tabs(*(("left", place) for place in places))
    lines = []
    for place, row in enumerate(rows):
        number = _number(letterhead.number, profile) if place == len(rows) - 1 else ""
        label = text_xml(LABEL, plain(profile, profile.body)[Role.TEXT]) if place == 0 else ""
        names = "".join(TAB + _signer(name, profile) for name in row)
        lines.append(Line(f"{TAB}{number}{TAB}{label}{names}", stops))
    return lines


def _places(people: tuple[str, ...], profile: Profile, at: Measures) -> list[int]:
    """Where the number, the label and the columns of names begin; the last column ends 右空一字."""
    column = max(SHORTEST_NAME, *map(len, people)) * at.cell
    columns = min(len(people), SIGNERS_A_LINE)
    edge = at.cells(profile.number_indent)
    names = at.width - edge - columns * column - (columns - 1) * at.cell
    first = [edge, names - len(LABEL) * at.cell]
    return first + [names + place * (column + at.cell) for place in range(columns)]


def _number(text: str, profile: Profile) -> str:
    return text_xml(text, plain(profile, profile.body)[Role.TEXT])


def _signer(name: str, profile: Profile) -> str:
    return text_xml(name, Look(SIGNER_FACE, rare_style(profile, profile.signer_face)))


def _rule(profile: Profile) -> str:
    gap = int(points_of_mm(profile.rule_gap) - profile.rule_head)
    size = eighths(profile.rule)
    rule = f'w:val="single" w:sz="{size}" w:space="{gap}" w:color="{profile.red}"'
    return f"<w:pBdr><w:bottom {rule}/></w:pBdr>"
