"""The parts of a .docx, put together."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from drafter.errors import InputError
from drafter.readers.clean import clean
from drafter.readers.source import Grid, Line, Manifest
from drafter.readers.word.body import UNITS, Body
from drafter.readers.word.cut import cut
from drafter.readers.word.manifest import manifest_of
from drafter.readers.word.names import BODY, P, T, w
from drafter.readers.word.numbering import Numbering
from drafter.readers.word.package import Package
from drafter.readers.word.styles import Styles
from drafter.readers.word.written import take_written
from drafter.readers.word.xml import DAMAGED, Element, parse, units

_REMARKS = (
    ("changed", "文件中有修订，按全部接受后的样子读取。"),
    ("hidden", "文件中有隐藏的文字，没有读取。"),
    ("foreign", "文件中嵌有另一个文件，没有读取。"),
)
_NOTES = (("footnotes", "footnote", "脚注"), ("endnotes", "endnote", "尾注"))
_WHOLE = 4_000_000  # bytes; a larger part is parsed piece by piece
_SHOWN, _EXCERPT = 20, 60
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


def read_word(data: bytes) -> tuple[list[Line | Grid], list[str], Callable[[], Manifest | None]]:
    """Return the lines of a .docx, remarks on the reading, and what reads drafter's manifest if there is one.

    Raises:
        InputError: the file is damaged, encrypted, a bomb, or no .docx.
    """
    package = Package(data)
    main = package.read(package.main)
    if main is None:
        raise InputError(DAMAGED)
    styles = Styles(_data(package, "styles"))
    body = Body(styles, Numbering(lambda: _part(package, "numbering"), styles))
    _fill(body, main)
    return body.lines, _remarks(package, body), partial(manifest_of, package, body)


def _fill(body: Body, main: bytes) -> None:
    """Read the main part: as written where it can be, else by its elements, a large one piece by piece."""
    written = cut(main)
    if written is not None:
        take_written(body, written)
    elif len(main) > _WHOLE:
        for unit in units(main, BODY, UNITS):
            body.take(unit)
    else:
        for above in parse(main).iter(BODY):
            for unit in above.iterchildren(*UNITS):
                body.take(unit)
    body.finish()


def _data(package: Package, kind: str) -> bytes | None:
    return next((package.read(path) for path in package.related(kind)), None)


def _part(package: Package, kind: str) -> Element | None:
    data = _data(package, kind)
    return None if data is None else parse(data)


def _remarks(package: Package, body: Body) -> list[str]:
    found = [sentence for name, sentence in _REMARKS if getattr(body, name)]
    if package.related("comments"):
        found.append("文件中有批注，没有读取。")
    for kind, tag, name in _NOTES:
        found += _footnotes(_part(package, kind), w(tag), name)
    return found


def _footnotes(root: Element | None, tag: str, name: str) -> list[str]:
    """One remark a footnote: what is said there is in no line."""
    notes = [] if root is None else [note for note in root.iterchildren(tag) if _is_note(note)]
    texts = [
        clean("".join(text.text or "" for p in note.iter(P) for text in p.iter(T))).strip() for note in notes
    ]
    said = [text for text in texts if text]
    found = [f"{name}没有读入正文：“{_short(text)}”。" for text in said[:_SHOWN]]
    return [*found, f"另有 {len(said) - _SHOWN} 条{name}没有列出。"] if len(said) > _SHOWN else found


def _is_note(note: Element) -> bool:
    return note.get(w("type")) not in _SEPARATORS


def _short(text: str) -> str:
    return text if len(text) <= _EXCERPT else text[:_EXCERPT] + "……"
