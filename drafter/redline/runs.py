"""Stretches of characters → runs in the wrappers of tracked changes."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from drafter.readers.word.names import RPR, R, T, w
from drafter.readers.word.xml import Element
from drafter.redline.names import DEL, DEL_TEXT, FROM, ID, SPACE
from drafter.redline.properties import NO_LOOK, Look, Stamp, change_run

_OLD = frozenset((DEL, FROM))
_PROPERTIES = frozenset(map(w, ("sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr")))


class Bit(NamedTuple):
    """What stands in a paragraph, with its fate.

    Attributes:
        content: characters, an element that stands for one, or an object.
        change: the tracked change it stands in: `names.INS` …; empty for what stays.
        move: the move it belongs to, 0 for none.
        wrappers: what it stands in, outermost first.
        look: how it looks.
        former: how it looked; only of what stays.
        bare: True for what stands in no run.
    """

    content: Element | str
    change: str
    move: int
    wrappers: tuple[Element, ...]
    look: Look = NO_LOOK
    former: Look = NO_LOOK
    bare: bool = False


class Written(NamedTuple):
    """The wrapper of a tracked change that was made for a move."""

    move: int
    change: str
    element: Element


def write(paragraph: Element, bits: list[Bit], stamp: Stamp, opened: set[Element]) -> list[Written]:
    """Append bits to a paragraph and return the wrappers that belong to moves.

    Args:
        paragraph: what to append to.
        bits: in order.
        stamp: signs changes.
        opened: wrappers written before; those that are written again are another one.
    """
    made: list[Written] = []
    stack: list[tuple[Element, Element]] = []
    last: Bit | None = None
    change = run = None
    for bit in _settled(bits):
        depth = _common([source for source, _ in stack], bit.wrappers) if stack and bit.wrappers else 0
        if depth < len(stack) or depth < len(bit.wrappers):
            last = None
            del stack[depth:]
            for source in bit.wrappers[depth:]:
                above = stack[-1][1] if stack else paragraph
                stack.append((source, _shell(source, paragraph, opened)))
                above.append(stack[-1][1])
        holder = stack[-1][1] if stack else paragraph
        if bit.bare:
            holder.append(bit.content)
            last = None
            continue
        if last is None or (last.change, last.move) != (bit.change, bit.move):
            change, last = holder, None
            if bit.change:
                change = stamp.on(etree.SubElement(holder, bit.change))
                if bit.move:
                    made.append(Written(bit.move, bit.change, change))
        if last is None or (last.look.key, last.former.key) != (bit.look.key, bit.former.key):
            run = _run(bit, change, stamp)
        _fill(run, bit)
        last = bit
    return made


def _settled(bits: list[Bit]) -> list[Bit]:
    """Deleted bits stand in the wrappers that both neighbours stand in."""
    if not any(bit.wrappers for bit in bits):
        return bits
    behind: tuple[Element, ...] = ()
    found: list[Bit] = []
    for bit in reversed(bits):
        if bit.change not in _OLD:
            behind = bit.wrappers
        found.append(bit._replace(wrappers=behind) if bit.change in _OLD else bit)
    found.reverse()
    before: tuple[Element, ...] = ()
    for at, bit in enumerate(found):
        if bit.change in _OLD:
            found[at] = bit._replace(wrappers=bit.wrappers[: _common(before, bit.wrappers)])
        else:
            before = bit.wrappers
    return found


def _common(one: Sequence[Element], other: Sequence[Element]) -> int:
    size = 0
    for first, second in zip(one, other, strict=False):
        if first is not second:
            break
        size += 1
    return size


def _shell(source: Element, maker: Element, opened: set[Element]) -> Element:
    """A wrapper without what it wraps."""
    made = maker.makeelement(source.tag, dict(source.attrib), nsmap=source.nsmap)
    for child in source:
        if child.tag in _PROPERTIES:
            made.append(deepcopy(child))
    if source in opened:
        for number in [number for child in made for number in child.iterchildren(ID)]:
            number.getparent().remove(number)
    opened.add(source)
    return made


def _run(bit: Bit, holder: Element, stamp: Stamp) -> Element:
    run: Element = etree.SubElement(holder, R)
    differs = not bit.change and bit.look is not bit.former and bit.look.key != bit.former.key
    if bit.look.element is not None or differs:
        properties = run.makeelement(RPR) if bit.look.element is None else deepcopy(bit.look.element)
        if differs:
            change_run(properties, bit.former.element, stamp)
        run.append(properties)
    return run


def _fill(run: Element, bit: Bit) -> None:
    if not isinstance(bit.content, str):
        run.append(bit.content)
        return
    tag = DEL_TEXT if bit.change == DEL else T
    text, last = bit.content, run[-1] if len(run) else None
    if last is not None and last.tag == tag:
        text = last.text + text
    else:
        last = etree.SubElement(run, tag)
    last.text = text
    if text[0].isspace() or text[-1].isspace():
        last.set(SPACE, "preserve")
