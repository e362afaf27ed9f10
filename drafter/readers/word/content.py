"""The characters of one paragraph, with how they look, as read when all tracked changes are accepted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from drafter.readers.breaks import HARD, SOFT
from drafter.readers.looks import PLAIN, Look
from drafter.readers.word import fields
from drafter.readers.word.fields import Fields
from drafter.readers.word.names import COMPATIBILITY, PPR, RPR, R, T, w
from drafter.readers.word.said import StatedLook, look_of, stated_look
from drafter.readers.word.styles import Styles
from drafter.readers.word.tags import run_says
from drafter.readers.word.xml import Element

_CHOICE, _FALLBACK = f"{{{COMPATIBILITY}}}Choice", f"{{{COMPATIBILITY}}}Fallback"
_ALTERNATE = f"{{{COMPATIBILITY}}}AlternateContent"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MATH_TEXT = f"{_MATH}t"
_BOX = w("txbxContent")
_DRAWINGS = (w("drawing"), w("pict"), w("object"))
_BREAK, _TYPE, _BOOKMARK, _NAME = w("br"), w("type"), w("bookmarkStart"), w("name")
_NEW_PAGE = ("page", "column")
_SPACES = {w("tab"): "\t", w("ptab"): "\t", w("cr"): SOFT, w("noBreakHyphen"): "-"}
_INNER_NAMES = "hyperlink ins moveTo smartTag sdt sdtContent customXml bdo dir ruby rubyBase"
_INNER = frozenset(map(w, _INNER_NAMES.split()))
_STRUCK = frozenset((w("del"), w("moveFrom")))


class Content:
    """What a paragraph holds.

    Attributes:
        pieces: its characters, stretch by stretch; breaks inside it are `SOFT` or `HARD`.
        looks: where each stretch of one look begins, and the look.
        boxes: the text boxes anchored in it.
        bookmarks: names of the bookmarks that begin in it.
        hidden: True if hidden characters were left out.
        changed: True if it has tracked changes.
    """

    __slots__ = ("_size", "bookmarks", "boxes", "changed", "hidden", "looks", "pieces")

    def __init__(self) -> None:
        """Begin empty."""
        self.pieces: list[str] = []
        self.looks: list[tuple[int, Look]] = []
        self.boxes: Sequence[Element] = ()
        self.bookmarks: Sequence[str] = ()
        self.hidden = self.changed = False
        self._size = 0

    def add(self, text: str, look: Look) -> None:
        """Append characters of one look."""
        looks = self.looks
        if not looks or looks[-1][1] is not look:
            looks.append((self._size, look))
        self.pieces.append(text)
        self._size += len(text)


class Reader:
    """Reads the content of paragraphs one after the other; fields may go on from one to the next.

    Attributes:
        fields: the fields that are open.
        written: the looks that run properties state, by the properties as written.
    """

    def __init__(self, styles: Styles) -> None:
        """Take the styles of the document."""
        self.fields = Fields()
        self._styles = styles
        self._looks: dict[StatedLook, Look] = {}
        self._same = {PLAIN: PLAIN}
        self.written: dict[str, Look] = {"": PLAIN}

    def read(self, paragraph: Element, content: Content) -> None:
        """Append what a paragraph holds to ``content``."""
        self._inner(paragraph, content)
        if self.fields.open:
            self.fields.end_paragraph()

    def _inner(self, element: Element, content: Content) -> None:
        for child in element:
            tag = child.tag
            if tag == R:
                self._run(child, content)
            elif tag != PPR:
                self._other(child, tag, content)

    def _other(self, child: Element, tag: str, content: Content) -> None:
        if tag in _INNER:
            self._inner(child, content)
        elif tag in _STRUCK:
            content.changed = True
        elif tag == fields.SIMPLE:
            if not fields.is_page(child.get(fields.CODE, "")):
                self._inner(child, content)
        elif tag == _BOOKMARK:
            content.bookmarks = (*content.bookmarks, child.get(_NAME, ""))
        elif tag == _MATH_TEXT:
            self._add(child.text or "", PLAIN, content)
        elif tag == _ALTERNATE or tag in _DRAWINGS:
            content.boxes = (*content.boxes, *boxes(child))
        elif tag.startswith(_MATH):
            self._inner(child, content)

    def _run(self, run: Element, content: Content) -> None:
        look = PLAIN
        for child in run:
            tag = child.tag
            if tag == T:
                if child.text:
                    self._add(child.text, look, content)
            elif tag == RPR:
                look = self._look(stated_look(child))
            elif tag in _SPACES:
                self._add(_SPACES[tag], look, content)
            elif tag == _BREAK:
                self._add(HARD if child.get(_TYPE) in _NEW_PAGE else SOFT, look, content)
            elif tag == fields.CHARACTER:
                self.fields.mark(child.get(fields.TYPE))
            elif tag == fields.INSTRUCTION:
                self.fields.instruct(child.text or "")
            else:
                self._other(child, tag, content)

    def _add(self, text: str, look: Look, content: Content) -> None:
        if look.hidden:
            content.hidden = True
        elif not self.fields.silent:
            content.add(text, look)

    def written_look(self, properties: str, parsed: Callable[[str], Element | None]) -> Look:
        """Return the look that run properties state, given as written."""
        known = self.written.get(properties)
        if known is None:
            said = run_says(properties)
            element = parsed(properties) if said is None else None
            said = said if element is None else stated_look(element)
            known = self.written[properties] = PLAIN if said is None else self._look(said)
        return known

    def _look(self, stated: StatedLook) -> Look:
        """The look of a run; equal looks are one object."""
        known = self._looks.get(stated)
        if known is None:
            look = look_of(stated).over(self._styles.style(stated.style or "").look)
            known = self._looks[stated] = self._same.setdefault(look, look)
        return known


def boxes(element: Element) -> list[Element]:
    """Return the text boxes in a drawing; of two forms of one drawing the first is taken."""
    if element.tag == _BOX:
        return [element]
    if element.tag == _ALTERNATE:
        form = element.find(_CHOICE)
        form = element.find(_FALLBACK) if form is None else form
        return [] if form is None else boxes(form)
    return [box for child in element for box in boxes(child)]
