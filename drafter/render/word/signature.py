"""署名 and 成文日期: where they stand, by the widths of their characters (GB/T 9704-2012, 7.3.5)."""

from __future__ import annotations

from typing import NamedTuple

from drafter.blocks import Role, Signature
from drafter.render.word.faces import plain
from drafter.render.word.runs import runs_xml, text_xml
from drafter.render.word.tokens import Measures, Profile, measures, mm
from drafter.render.word.widths import text_width
from drafter.render.word.xml import CENTRED, KEEP_NEXT, LEFT, RIGHT, TAB, before, indent, paragraph, tabs


class Line(NamedTuple):
    """A line of the signature: runs, indents and alignment, tab stops, room above in twips."""

    style: str
    content: str
    place: str
    stops: str = ""
    above: int = 0


def signature_xml(signature: Signature, profile: Profile, *, keep: bool = False) -> list[str]:
    """Return the paragraphs of the signature; ``keep`` binds the last one to what follows."""
    lines = (_sealed if signature.sealed else _unsealed)(signature, profile, measures(profile))
    return [_paragraph(line, bound=keep or line is not lines[-1]) for line in lines]


def _paragraph(line: Line, *, bound: bool) -> str:
    kept = KEEP_NEXT if bound else ""
    return paragraph(line.style, line.content, f"{kept}{line.stops}{before(line.above)}{line.place}")


def _unsealed(signature: Signature, profile: Profile, at: Measures) -> list[Line]:
    """Names 右空二字, the date two characters right of their beginning; a longer date 右空二字."""
    edge = at.cells(profile.signature_right)
    shift = at.cells(profile.date_shift)
    name = text_width(signature.bodies[-1], at) if signature.bodies else 0
    date = _date_width(signature, at)
    longer = date > name
    right = max(edge + date + shift - name, 0) if longer and name else edge
    begins = at.width - right - name + shift
    # The line may run into the margin rather than break: digits differ in width from face to face.
    place = indent(right=edge) + RIGHT if longer else indent(left=begins, right=-edge) + LEFT
    names = [
        Line("Signature", _text(body, profile), indent(right=right) + RIGHT) for body in signature.bodies
    ]
    return _with_room([*names, *_date(signature, profile, place)], at.lines(profile.signature_before))


def _sealed(signature: Signature, profile: Profile, at: Measures) -> list[Line]:
    """Date 右空四字, the last name centred over it; several names in rows with room for the seals."""
    name = text_width(signature.bodies[-1], at) if signature.bodies else 0
    middle = max(at.cells(profile.sealed_right) + _date_width(signature, at) // 2, name // 2)
    # As far into the margin on the right as beyond the name on the left, so that a long name does not break.
    room = at.cells(profile.signature_right)
    place = indent(left=at.width - 2 * middle - room, right=-room) + CENTRED
    lines = [
        _row(row, middle, place, profile, at)._replace(above=mm(profile.seal) - at.line if row_number else 0)
        for row_number, row in enumerate(_rows(signature.bodies, middle, at))
    ]
    return _with_room([*lines, *_date(signature, profile, place)], at.lines(profile.sealed_before))


def _with_room(lines: list[Line], above: int) -> list[Line]:
    return [line._replace(above=above) if not place else line for place, line in enumerate(lines)]


def _rows(bodies: tuple[str, ...], middle: int, at: Measures) -> list[tuple[str, ...]]:
    """Names two by two where two fit side by side, the last one alone where their number is odd."""
    longest = max((text_width(body, at) for body in bodies), default=0)
    fits = longest + at.cell <= min(at.width - 2 * middle, 2 * middle)
    step = 2 if fits else 1
    return [bodies[start : start + step] for start in range(0, len(bodies), step)]


def _row(row: tuple[str, ...], middle: int, place: str, profile: Profile, at: Measures) -> Line:
    """One name over the date, or two: the second over the date, the first as far from the left edge."""
    if len(row) == 1:
        return Line("Signature", _text(row[0], profile), place)
    content = "".join(TAB + _text(body, profile) for body in row)
    stops = tabs(("center", middle), ("center", at.width - middle))
    return Line("Signature", content, indent() + LEFT, stops)


def _date(signature: Signature, profile: Profile, place: str) -> list[Line]:
    content = runs_xml(signature.date, plain(profile, profile.body))
    return [Line("SignatureDate", content, place)] if content else []


def _date_width(signature: Signature, at: Measures) -> int:
    return text_width("".join(run.text for run in signature.date), at)


def _text(text: str, profile: Profile) -> str:
    return text_xml(text, plain(profile, profile.body)[Role.TEXT])
