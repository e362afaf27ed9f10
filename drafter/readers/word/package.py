"""The parts of a .docx: a zip whose sizes are checked before anything is unpacked."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib

from drafter.errors import InputError
from drafter.readers import limits
from drafter.readers.sniff import ENCRYPTED, EXCEL
from drafter.readers.word.names import RELATIONS
from drafter.readers.word.xml import DAMAGED, parse

_BOMB = "文件解压后大得不合常理，为安全起见不读取。请在 Word 或 WPS 中打开，另存为一个新的 .docx 后再试。"
_OTHERS = (
    ("xl/", EXCEL),
    ("ppt/", "这是演示文稿。请把其中的文字另存为 .docx 或 .txt 后再试。"),
    ("OFD.xml", "这是 OFD 版式文件。请用阅读软件转成 .docx，或复制文字存为 .txt 后再试。"),
    ("content.xml", "这是 OpenDocument 文档。请在 Word 或 WPS 中打开，另存为 .docx 后再试。"),
)
_NO_DOCX = "这是压缩包，不是 .docx 文稿。请先解压，再指定里面的文稿。"
_RELATION = f"{{{RELATIONS}}}Relationship"
# What zipfile and zlib answer to damaged or unusual archives.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    RuntimeError,
    ValueError,
    OSError,
    KeyError,
    OverflowError,
)


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
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN:
            raise InputError(DAMAGED) from None
        self._entries = {entry.filename: entry for entry in self._archive.infolist()}
        self._relations: dict[str, list[tuple[str, str]]] = {}
        _check(self._archive.infolist())
        self.main = self._main()

    def read(self, path: str) -> bytes | None:
        """Return a part's bytes, None if there is none.

        Raises:
            InputError: the part is damaged or larger than it says.
        """
        entry = self._entries.get(path)
        if entry is None:
            return None
        if entry.file_size > limits.PART:
            raise InputError(_BOMB)
        try:
            return self._archive.read(entry)
        except _BROKEN:
            raise InputError(DAMAGED) from None

    def related(self, kind: str, part: str | None = None) -> list[str]:
        """Return the paths of the parts that a part is related to by a relation of this kind.

        Args:
            kind: last word of the relation's type: styles, numbering, customXml …
            part: path of the part, by default the main one; empty for the package itself.
        """
        part = self.main if part is None else part
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if path not in self._relations:
            self._relations[path] = self._related(path)
        return [
            _resolved(folder, target)
            for stated, target in self._relations[path]
            if stated.endswith(f"/{kind}")
        ]

    def _related(self, path: str) -> list[tuple[str, str]]:
        """Kind and target of the relations that a part states; those to the outside are left out."""
        data = self.read(path)
        return [
            (relation.get("Type", ""), relation.get("Target", ""))
            for relation in (() if data is None else parse(data).iter(_RELATION))
            if relation.get("TargetMode") != "External"
        ]

    def _main(self) -> str:
        for path in (*self.related("officeDocument", ""), "word/document.xml"):
            if path in self._entries and path.endswith(".xml") and not path.startswith(("xl/", "ppt/")):
                return path
        for mark, sentence in _OTHERS:
            if any(name == mark or (mark.endswith("/") and name.startswith(mark)) for name in self._entries):
                raise InputError(sentence)
        raise InputError(_NO_DOCX)


def _resolved(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _check(entries: list[zipfile.ZipInfo]) -> None:
    if any(entry.flag_bits & 1 for entry in entries):
        raise InputError(ENCRYPTED)
    if len(entries) > limits.PARTS or sum(entry.file_size for entry in entries) > limits.PACKAGE:
        raise InputError(_BOMB)
    if any(_is_bomb(entry) for entry in entries):
        raise InputError(_BOMB)


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > limits.SMALL_PART and entry.file_size > limits.RATIO * max(
        entry.compress_size, 1
    )
