"""What styles and direct formatting say of the looks of text, put together as a word processor does."""

from __future__ import annotations

from typing import NamedTuple

from drafter.readers.word.layout_lengths import indent, lines, number, pitch
from drafter.readers.word.names import OFF, PPR, RPR, VAL, w
from drafter.readers.word.xml import Element, parse

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_LONGEST_CHAIN = 20


class Look(NamedTuple):
    """How text looks; None where nothing is said.

    Attributes:
        face: East Asian face.
        latin: face of Latin letters and digits.
        alone: the Latin face, where it was set without an East Asian one beside it.
        size: in points.
        language: of East Asian text.
        hidden: whether it is hidden.
        pitch: from line to line in points; 0 where the face decides.
        lines: pitch in single lines, where it is given so; 0 where it is given in points.
        indent: white before the first line in twips or hundredths of a character, 0 for none.
        aligned: as ``center``, ``left``, ``right``, ``both`` ….
        outline: 1–9 for a level of the outline, 0 for body text.
    """

    face: str | None = None
    latin: str | None = None
    alone: str | None = None
    size: float | None = None
    language: str | None = None
    hidden: bool | None = None
    pitch: float | None = None
    lines: float | None = None
    indent: float | None = None
    aligned: str | None = None
    outline: int | None = None

    @property
    def centred(self) -> bool:
        """True if it stands in the middle."""
        return self.aligned in ("center", "centre")

    def over(self, below: Look) -> Look:
        """Return this look, with what it leaves open taken from another."""
        said = {name: value for name, value in self._asdict().items() if value is not None}
        joined = below._replace(**said)
        return joined if self.face is None or self.alone else joined._replace(alone=None)


class Looks:
    """The styles of a document.

    Attributes:
        normal: id of the style of paragraphs that name none.
        names: name of each style by id, in lower case.
        theme: faces of the theme: minorEastAsia, majorHAnsi …
    """

    def __init__(self, data: bytes | None, theme: bytes | None) -> None:
        """Take the parts of the styles and of the theme, None where there are none.

        Raises:
            InputError: a part is damaged.
        """
        self.theme = {} if theme is None else _theme(parse(theme))
        root = None if data is None else parse(data)
        styles = [] if root is None else list(root.iterchildren(w("style")))
        self._styles = {style.get(w("styleId"), ""): style for style in styles}
        self.names = {name: (_value(style, "name") or "").lower() for name, style in self._styles.items()}
        defaults = (
            style.get(w("styleId"), "")
            for style in styles
            if style.get(w("type")) == "paragraph" and style.get(w("default"), "0") not in OFF
        )
        self.normal = next(defaults, "")
        self._defaults = Look() if root is None else self._of_defaults(root)
        self._known: dict[str, Look] = {}

    def style(self, name: str) -> Look:
        """Return what a style says with all it is based on; the defaults of the document are left out."""
        if name not in self._known:
            found, seen = Look(), 0
            style = self._styles.get(name)
            while style is not None and seen < _LONGEST_CHAIN:
                found = found.over(self.of(style.find(PPR), style.find(RPR)))
                style, seen = self._styles.get(_value(style, "basedOn") or ""), seen + 1
            self._known[name] = found
        return self._known[name]

    def paragraph(self, properties: Element | None) -> Look:
        """Return the look of a paragraph with these properties, defaults included."""
        stated = None if properties is None else _value(properties, "pStyle")
        style = self.style(self.normal if stated is None else stated)
        return self.of(properties, None).over(style).over(self._defaults)

    def run(self, properties: Element | None, paragraph: Look) -> Look:
        """Return the look of a run in a paragraph."""
        if properties is None:
            return paragraph
        stated = _value(properties, "rStyle")
        style = Look() if stated is None else self.style(stated)
        return self.of(None, properties).over(style).over(paragraph)

    def of(self, paragraph: Element | None, run: Element | None) -> Look:
        """Return what properties of a paragraph and of a run say."""
        said = Look() if paragraph is None else _paragraph(paragraph)
        if run is None:
            return said
        face, latin = self._faces(run.find(w("rFonts")))
        size, hidden = _value(run, "sz"), run.find(w("vanish"))
        language = run.find(w("lang"))
        return said._replace(
            face=face,
            latin=latin,
            alone=latin if face is None else None,
            size=None if size is None else number(size) / 2,
            language=None if language is None else language.get(w("eastAsia")),
            hidden=None if hidden is None else hidden.get(VAL, "1") not in OFF,
        )

    def _faces(self, fonts: Element | None) -> tuple[str | None, str | None]:
        """East Asian and Latin face; a theme wins over a name beside it."""
        if fonts is None:
            return None, None
        eastern, western = fonts.get(w("eastAsiaTheme")), fonts.get(w("asciiTheme"))
        face = self.theme.get(eastern, "") if eastern else fonts.get(w("eastAsia"))
        return face, self.theme.get(western, "") if western else fonts.get(w("ascii"))

    def _of_defaults(self, root: Element) -> Look:
        runs = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{RPR}")
        paragraphs = root.find(f"{w('docDefaults')}/{w('pPrDefault')}/{PPR}")
        return self.of(paragraphs, runs)


def _paragraph(properties: Element) -> Look:
    spacing = properties.find(w("spacing"))
    level = _value(properties, "outlineLvl")
    return Look(
        pitch=None if spacing is None else pitch(spacing),
        lines=None if spacing is None else lines(spacing),
        indent=indent(properties.find(w("ind"))),
        aligned=_value(properties, "jc"),
        outline=None if level is None else int(level) + 1 if level in tuple("012345678") else 0,
    )


def _theme(root: Element) -> dict[str, str]:
    faces = {}
    for size in ("major", "minor"):
        fonts = next(root.iter(f"{_DRAWING}{size}Font"), None)
        if fonts is not None:
            latin, eastern = fonts.find(f"{_DRAWING}latin"), fonts.find(f"{_DRAWING}ea")
            hans = (each for each in fonts.iter(f"{_DRAWING}font") if each.get("script") == "Hans")
            named = "" if eastern is None else eastern.get("typeface", "")
            faces[f"{size}EastAsia"] = named or next((each.get("typeface", "") for each in hans), "")
            western = "" if latin is None else latin.get("typeface", "")
            faces[f"{size}Ascii"] = faces[f"{size}HAnsi"] = western
    return faces


def _value(element: Element, name: str) -> str | None:
    child = element.find(w(name))
    return None if child is None else child.get(VAL)
