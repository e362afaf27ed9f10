"""The parts of a .docx: a zip whose sizes are checked before anything is unpacked."""

from __future__ import annotations

import posixpath

from drafter.errors import InputError
from drafter.readers import limits
from drafter.readers.sniff import ENCRYPTED, EXCEL
from drafter.readers.word.names import RELATIONS
from drafter.readers.word.unzip import Entry, entries, unzip
from drafter.readers.word.xml import parse

_BOMB = "文件解压后大得不合常理，为安全起见不读取。请在 Word 或 WPS 中打开，另存为一个新的 .docx 后再试。"
_OTHERS = (
    ("xl/", EXCEL),
    ("ppt/", "这是演示文稿。请把其中的文字另存为 .docx 或 .txt 后再试。"),
    ("OFD.xml", "这是 OFD 版式文件。请用阅读软件转成 .docx，或复制文字存为 .txt 后再试。"),
    ("content.xml", "这是 OpenDocument 文档。请在 Word 或 WPS 中打开，另存为 .docx 后再试。"),
)
_NO_DOCX = "这是压缩包，不是 .docx 文稿。请先解压，再指定里面的文稿。"
_RELATION = f"{{{RELATIONS}}}Relationship"


class Package:
    """An open .docx.

    Attributes:
        main: path of the part that holds the text.
    """

    def __init__(self, data: bytes) -> None:
        """Open and check.

        Raises:
            InputError: the zip is damaged, encrypted, too large unpacked, or no .docx.
        """
        self._data = data
        listed = entries(data)
        _check(listed)
        self._entries = {entry.name: entry for entry in listed}
        self.main = self._main()
        self._targets = self._related(self.main)

    def read(self, path: str) -> bytes | None:
        """Return a part's bytes, None if there is none.

        Raises:
            InputError: the part is damaged or larger than it says.
        """
        entry = self._entries.get(path)
        if entry is None:
            return None
        if entry.size > limits.PART:
            raise InputError(_BOMB)
        return unzip(self._data, entry)

    def related(self, kind: str) -> list[str]:
        """Return the paths of the parts that the main part is related to by a relation of this kind.

        Args:
            kind: last word of the relation's type: styles, numbering, customXml …
        """
        folder = posixpath.dirname(self.main)
        return [_resolved(folder, target) for target in self._targets.get(kind, ())]

    def _related(self, part: str) -> dict[str, list[str]]:
        """The targets of a part's relations by kind, those to the outside left out; "" is the package."""
        folder, name = posixpath.split(part)
        data = self.read(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, list[str]] = {}
        for relation in () if data is None else parse(data).iter(_RELATION):
            if relation.get("TargetMode") != "External":
                _, slash, kind = relation.get("Type", "").rpartition("/")
                found.setdefault(kind if slash else "", []).append(relation.get("Target", ""))
        return found

    def _main(self) -> str:
        targets = self._related("").get("officeDocument", ())
        for path in (*[_resolved("", target) for target in targets], "word/document.xml"):
            if path in self._entries and path.endswith(".xml") and not path.startswith(("xl/", "ppt/")):
                return path
        for mark, sentence in _OTHERS:
            if any(name == mark or (mark.endswith("/") and name.startswith(mark)) for name in self._entries):
                raise InputError(sentence)
        raise InputError(_NO_DOCX)


def _resolved(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _check(listed: list[Entry]) -> None:
    if any(entry.flags & 1 for entry in listed):
        raise InputError(ENCRYPTED)
    if len(listed) > limits.PARTS or sum([entry.size for entry in listed]) > limits.PACKAGE:
        raise InputError(_BOMB)
    if any(_is_bomb(entry) for entry in listed if entry.size > limits.SMALL_PART):
        raise InputError(_BOMB)


def _is_bomb(entry: Entry) -> bool:
    return entry.size > limits.RATIO * max(entry.packed, 1)
