"""The paragraphs of a document by the role they play on the page, with the looks of each role."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from drafter.readers.word.layout_forms import Forms
from drafter.readers.word.layout_styles import Look, Looks
from drafter.readers.word.names import PPR, RPR, TBL, P, R, T, w
from drafter.readers.word.xml import Element
from drafter.zh.regex import regex

TITLE, BODY, HEAD_1, HEAD_2 = "title", "body", "head_1", "head_2"
_HEAD = {
    HEAD_1: regex("[一二三四五六七八九十]{1,3}、"),
    HEAD_2: regex("[（(][一二三四五六七八九十]{1,3}[)）]"),
}
_HANZI = regex("[\u3400-\u9fff\U00020000-\U0003ffff]")
_TITLE = regex("(?:报告|通知|意见|方案|纲要|总结|情况|计划|办法)(?:[（(][^（()）]{1,12}[)）])?$")
_ENDS = regex("[。！？；!?;]")
_FIRST = 40  # paragraphs among which the title is
_LONGEST_TITLE, _LONGEST_HEAD, _SHORTEST_BODY = 80, 60, 24
_CHANGES = tuple(map(w, ("ins", "del", "moveFrom", "moveTo")))
_STRUCK = tuple(map(w, ("del", "moveFrom")))
_TAB = w("tab")
_NARROW = ("_GB2312", "方正小标宋简体")
_MOST = 20  # hidden characters, characters a face cannot draw

Piece = tuple[str, Look]


class Page:
    """What the paragraphs of a body say, one after the other.

    Attributes:
        looks: for each role, how many characters have which look.
        headings: how many headings 一、 there are.
        outlined: how many of them have an outline level.
        alone: Chinese faces set for Latin letters alone.
        languages: how many characters have which language.
        spaced: body paragraphs indented by spaces or tabs.
        flush: body paragraphs that begin at the margin.
        forms: the looks of whole body paragraphs.
        changes: places with tracked insertions, deletions or moves.
        hidden: some of the hidden text.
        undrawable: characters in a face that cannot draw them, in order.
    """

    def __init__(self, styles: Looks) -> None:
        """Take the styles that paragraphs refer to."""
        self._styles = styles
        self._seen = 0
        self.looks: dict[str, Counter[Look]] = {
            TITLE: Counter(),
            BODY: Counter(),
            HEAD_1: Counter(),
            HEAD_2: Counter(),
        }
        self.headings = self.outlined = self.spaced = self.flush = self.changes = 0
        self.forms = Forms()
        self.alone: dict[str, None] = {}
        self.languages: Counter[str] = Counter()
        self.hidden = ""
        self.undrawable: dict[str, None] = {}

    def take(self, unit: Element) -> None:
        """Read a paragraph, a table, or what wraps them."""
        self.changes += sum(map(_begins_change, unit.iter(*_CHANGES)))
        for paragraph in unit.iter(P):
            tabled = next(paragraph.iterancestors(TBL), None) is not None
            self._paragraph(paragraph, tabled)

    def _paragraph(self, paragraph: Element, tabled: bool) -> None:
        look = self._styles.paragraph(paragraph.find(PPR))
        pieces = list(self._pieces(paragraph, look))
        text = "".join(piece for piece, _ in pieces)
        for piece, its in pieces:
            self._characters(piece, its)
        if not text.strip() or tabled:
            return
        self._seen += 1
        self._role(text, look, pieces)

    def _pieces(self, paragraph: Element, look: Look) -> Iterator[Piece]:
        """Visible text with its look; hidden text is noted."""
        for run in paragraph.iter(R):
            if run.getparent().tag in _STRUCK:
                continue
            text = "".join(
                child.text or "" if child.tag == T else "\t" for child in run.iterchildren(T, _TAB)
            )
            if text:
                its = self._styles.run(run.find(RPR), look)
                if its.hidden:
                    self.hidden = (self.hidden + text.strip())[:_MOST]
                else:
                    yield text, its

    def _characters(self, text: str, look: Look) -> None:
        hanzi = len(_HANZI.findall(text))
        if not hanzi:
            return
        self.languages[look.language or ""] += hanzi
        if look.alone and _HANZI.search(look.alone) and look.alone != look.face:
            self.alone[look.alone] = None
        if (look.face or "").endswith(_NARROW) and len(self.undrawable) < _MOST:
            self.undrawable.update(dict.fromkeys(_beyond(text)))

    def _role(self, text: str, look: Look, pieces: list[Piece]) -> None:
        bare = text.strip()
        if self._is_title(bare, look):
            self._note(TITLE, pieces)
        elif look.centred:
            return
        elif _HEAD[HEAD_1].match(bare) and len(bare) <= _LONGEST_HEAD:
            self.headings += 1
            self.outlined += bool(look.outline)
            self._note(HEAD_1, pieces)
        elif _HEAD[HEAD_2].match(bare):
            self._second(text, look, pieces)
        elif len(bare) >= _SHORTEST_BODY:
            self._body(text, look, pieces)
        elif _ENDS.search(bare):
            self.spaced += _spaced(text)

    def _is_title(self, text: str, look: Look) -> bool:
        if self._seen > _FIRST or not look.centred or len(text) > _LONGEST_TITLE:
            return False
        return _TITLE.search(text) is not None and not self.looks[BODY]

    def _second(self, text: str, look: Look, pieces: list[Piece]) -> None:
        """A heading （一）; what runs on behind it in other runs is body text."""
        parts = [piece for piece in pieces if _HANZI.search(piece[0])]
        lead = next((n for n, (_, its) in enumerate(parts) if its.face != parts[0][1].face), len(parts))
        if lead < len(parts):
            self._note(HEAD_2, parts[:lead])
            self._body(text, look, parts[lead:])
        elif len(text.strip()) <= _LONGEST_HEAD:
            self._note(HEAD_2, parts)
        else:
            self._body(text, look, parts)

    def _body(self, text: str, look: Look, pieces: list[Piece]) -> None:
        self._note(BODY, pieces)
        if not _ENDS.search(text):
            return
        spaced = _spaced(text)
        self.spaced += spaced
        self.flush += not spaced and not look.indent
        self.forms.take(text, pieces)

    def _note(self, role: str, pieces: list[Piece]) -> None:
        for text, look in pieces:
            hanzi = len(_HANZI.findall(text))
            if hanzi:
                self.looks[role][look] += hanzi


def _begins_change(marked: Element) -> bool:
    """True if text is marked here as changed, and what stands right before it is not: a place of its own."""
    before = marked.getprevious()
    return next(marked.iter(R), None) is not None and (before is None or before.tag not in _CHANGES)


def _spaced(text: str) -> bool:
    """True if a tab or two spaces keep the first line from the margin."""
    return text[:1] == "\t" or text[:2].strip(" \u3000") == ""


def _beyond(text: str) -> Iterator[str]:
    """Yield the hanzi that the character set GB 2312 lacks."""
    for character in text:
        if _HANZI.match(character):
            try:
                character.encode("gb2312")
            except UnicodeEncodeError:
                yield character
