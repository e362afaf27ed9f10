"""A .docx that is to be changed: parts are parsed when asked for, written back when they were."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from drafter.errors import InputError
from drafter.readers.fetch import fetch
from drafter.readers.sniff import sniff
from drafter.readers.word.names import P
from drafter.readers.word.package import Package
from drafter.readers.word.xml import DAMAGED, Element, parse
from drafter.redline.archive import rebuilt
from drafter.redline.names import SECT
from drafter.redline.revisions import accept, has_revisions
from drafter.redline.walk import Laid, body_of, lay
from drafter.zh.regex import regex

_NO_DOCX = "文件的后缀是 .docx，内容却不是 .docx 文稿。请在 Word 或 WPS 中打开，另存为 .docx 后再试。"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_STRICT_FILE = "这是“严格 Open XML”格式的文稿，不能加批注或修订。请在 Word 中另存为普通的 .docx 后再试。"
_HEAD = 8192  # bytes in which the namespaces of a part are found
_NUMBER = regex(rb'\sw:id="(\d{1,9})"')


class Word:
    """An open .docx.

    Attributes:
        package: its parts as they are in the file.
        main: the part that holds the text, parsed.
    """

    def __init__(self, source: Path | bytes) -> None:
        """Open a file, or what one would hold.

        Raises:
            InputError: the file cannot be read, is no .docx, or is damaged; the sentence says why.
        """
        self._data = source if isinstance(source, bytes) else fetch(source)
        if sniff(self._data) != "zip":
            raise InputError(_NO_DOCX)
        self.package = Package(self._data)
        self._parsed: dict[str, Element] = {}
        self._added: dict[str, str] = {}
        self._last: int | None = None
        data = self.package.read(self.package.main)
        self._is_strict = data is not None and _STRICT in data[:_HEAD]
        root = self.part(self.package.main)
        if root is None or body_of(root) is None:
            raise InputError(DAMAGED)
        self.main: Element = root
        self._laid: list[Laid] | None = None

    @property
    def laid(self) -> list[Laid]:
        """Its paragraphs as they read when all tracked changes are accepted."""
        if self._laid is None:
            self._laid = lay(self.main)
        return self._laid

    def settle(self) -> None:
        """Accept all tracked changes of the main part."""
        if has_revisions(self.main):
            accept(self.main)
            self.change()

    def append(self) -> int:
        """Add an empty paragraph behind the last block of the body and return its position."""
        body: Element = body_of(self.main)
        section = next(body.iterchildren(SECT), None)
        body.insert(len(body) if section is None else body.index(section), body.makeelement(P))
        self.change()
        return len(self.laid) - 1

    def change(self) -> None:
        """Forget the paragraphs as they were: the main part is no more what it was."""
        self._laid = None

    def again(self) -> Word:
        """Return the file as it was opened."""
        return Word(self._data)

    def part(self, path: str) -> Element | None:
        """Return a part, parsed; what is changed in it will be written. None if there is none."""
        if path not in self._parsed:
            data = self.package.read(path)
            if data is None:
                return None
            self._parsed[path] = parse(data)
        return self._parsed[path]

    def related(self, kind: str) -> str | None:
        """Return the path of the part with this relation to the main one; None if there is none."""
        return self._added.get(kind) or next(iter(self.package.related(kind)), None)

    def add(self, path: str, root: Element, kind: str = "") -> None:
        """Add a part; with a kind, one that is related to the main part."""
        self._parsed[path] = root
        if kind:
            self._added[kind] = path

    def number(self) -> str:
        """Return a number that no annotation of any part has."""
        self._last = (self._last_number() if self._last is None else self._last) + 1
        return str(self._last)

    def _last_number(self) -> int:
        paths = [self.package.main]
        for kind in ("header", "footer", "footnotes", "endnotes", "comments"):
            paths += self.package.related(kind)
        found = [0]
        for path in paths:
            data = self.package.read(path) or b""
            found += map(int, _NUMBER.findall(data))
        return max(found)

    def written(self) -> bytes:
        """Return the file with all parts that were asked for as they are now.

        Raises:
            InputError: the file has the strict form, which cannot be written part by part.
        """
        if self._is_strict:
            raise InputError(_STRICT_FILE)
        parts = {
            path: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            for path, root in self._parsed.items()
        }
        return rebuilt(self._data, parts)
