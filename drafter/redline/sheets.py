"""Styles and lists of the old document that what was deleted still needs."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy

from lxml import etree

from drafter.readers.word.names import MAIN, VAL, w
from drafter.readers.word.xml import Element
from drafter.redline.parts import add_part
from drafter.redline.properties import Key, key_of
from drafter.redline.word import Word

_STYLE, _STYLE_ID = w("style"), w("styleId")
_NAMED = tuple(map(w, ("pStyle", "rStyle", "tblStyle")))
_FURTHER = tuple(map(w, ("basedOn", "link", "next")))
_NUM, _NUM_ID, _ABSTRACT, _ABSTRACT_ID = map(w, ("num", "numId", "abstractNum", "abstractNumId"))
_NUMBERING = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
_APART = frozenset(map(w, ("nsid", "tmpl")))


def carry_styles(old: Word, new: Word) -> None:
    """Take over the styles that the new document now names and does not have."""
    path, source = new.related("styles"), old.related("styles")
    known = None if path is None else new.package.read(path)
    if path is None or source is None or known is None:
        return
    wanted = [name for name in _names(new.main, _NAMED) if f'"{name}"'.encode() not in known]
    if not wanted:
        return
    styles, theirs = new.part(path), old.part(source)
    if styles is None or theirs is None:
        return
    has = {style.get(_STYLE_ID) for style in styles.iter(_STYLE)}
    sheet = {style.get(_STYLE_ID): style for style in theirs.iter(_STYLE)}
    while wanted:
        name = wanted.pop()
        if name not in has and name in sheet:
            has.add(name)
            styles.append(_ordinary(deepcopy(sheet[name])))
            wanted += _names(sheet[name], _FURTHER)


def _ordinary(style: Element) -> Element:
    """A style that is not the one of paragraphs that name none."""
    style.attrib.pop(w("default"), None)
    return style


def _names(root: Element, tags: Iterable[str]) -> list[str]:
    return sorted({element.get(VAL, "") for element in root.iter(*tags)})


def carry_lists(old: Word, new: Word) -> None:
    """Give the old document's paragraphs the numbers its lists have, or get, in the new one."""
    used = list(old.main.iter(_NUM_ID))
    source, path = old.related("numbering"), new.related("numbering")
    if not used or source is None or old.part(source) is None:
        return
    if path is not None and old.package.read(source) == new.package.read(path):
        return
    theirs: Element = old.part(source)
    ours = None if path is None else new.part(path)
    if ours is None:
        ours = etree.Element(w("numbering"), nsmap={"w": MAIN})
        add_part(new, "numbering", "numbering.xml", _NUMBERING, ours)
    lists, has = _lists(theirs), _lists(ours)
    for number in used:
        name = number.get(VAL, "")
        if name in lists and has.get(name) != lists[name]:
            same = next((other for other, key in has.items() if key == lists[name]), None)
            number.set(VAL, same or _import(theirs, ours, name))
            has = _lists(ours) if same is None else has


def _lists(root: Element) -> dict[str, tuple[Key, Key]]:
    """Number of a list → what it looks like."""
    shapes = {shape.get(_ABSTRACT_ID): key_of(shape, _APART) for shape in root.iter(_ABSTRACT)}
    found = {}
    for item in root.iter(_NUM):
        link = item.find(_ABSTRACT_ID)
        shape = None if link is None else shapes.get(link.get(VAL))
        found[item.get(_NUM_ID, "")] = (shape, key_of(item, frozenset((_ABSTRACT_ID,))))
    return found


def _import(theirs: Element, ours: Element, name: str) -> str:
    """Copy a list; return its number."""
    item = deepcopy(next(one for one in theirs.iter(_NUM) if one.get(_NUM_ID) == name))
    link = item.find(_ABSTRACT_ID)
    shape = next((one for one in theirs.iter(_ABSTRACT) if one.get(_ABSTRACT_ID) == link.get(VAL)), None)
    number = _free(one.get(_NUM_ID) for one in ours.iter(_NUM))
    if shape is not None:
        shape = deepcopy(shape)
        at = _free(one.get(_ABSTRACT_ID) for one in ours.iter(_ABSTRACT))
        shape.set(_ABSTRACT_ID, at)
        link.set(VAL, at)
        shapes = ours.findall(_ABSTRACT)
        ours.insert(ours.index(shapes[-1]) + 1 if shapes else 0, shape)
    item.set(_NUM_ID, number)
    items = ours.findall(_NUM)
    if items:
        items[-1].addnext(item)
    else:
        ours.append(item)
    return number


def _free(taken: Iterable[str | None]) -> str:
    return str(max((int(one) for one in taken if one and one.isdecimal()), default=0) + 1)
