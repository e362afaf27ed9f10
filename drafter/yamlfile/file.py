"""Reading a file of a case: text in, tree with places out, or every fault of the file at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from drafter.address import Address, show
from drafter.errors import Fault, Faults, InputError
from drafter.yamlfile.audit import audit, wants_audit
from drafter.yamlfile.build import TooMuch, build
from drafter.yamlfile.compose import outline
from drafter.yamlfile.decode import read_text
from drafter.yamlfile.diagnose import diagnose
from drafter.yamlfile.events import Broken
from drafter.yamlfile.nodes import Spot
from drafter.yamlfile.places import LINE_END, Position, find, line_and_column
from drafter.yamlfile.strange import strange_characters
from drafter.yamlfile.tree import MAX_BYTES, Tree


@dataclass(frozen=True)
class YamlFile:
    """A file that was read.

    Attributes:
        path: where it lies.
        text: what stands in it, decoded, with its own line ends.
        tree: its content as dict, list and str; None stands for an empty value only.
        encoding: how it was encoded: ``utf-8``, ``gb18030``, ``utf-16``.
        notes: what the user may want to know about the reading, finished Chinese sentences.
    """

    path: Path
    text: str
    tree: Tree
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, without their line ends."""
        return LINE_END.split(self.text)

    @cached_property
    def _root(self) -> Spot | None:
        root = outline(self.text).root
        return Spot((), None, root) if root else None

    def position(self, address: Address, *, key: bool = False, offset: int = 0) -> Position:
        """Return where the value at an address stands; a mapping or a list stands at its key.

        Args:
            address: keys, and for list items the 编号 or the position.
            key: ask for the key instead of the value.
            offset: characters into the value.

        Where the address does not exist, its nearest ancestor is the answer.
        """
        if self._root is None:
            return Position(1, 0, self.lines[0])
        spot, missing = find(self._root, address)
        offset = 0 if missing else offset
        line, column = line_and_column(spot, key=key or bool(missing), offset=offset, lines=self.lines)
        line = min(line, len(self.lines) - 1)
        return Position(line + 1, min(column, len(self.lines[line])), self.lines[line])

    def fault(
        self, address: Address, what: str, cure: str = "", *, key: bool = False, offset: int = 0
    ) -> Fault:
        """Return a fault of the value at an address, with file, line, column, source and place filled in.

        Args:
            what: the fault, a finished Chinese sentence.
            cure: what to do, a finished Chinese sentence.
            key: the fault is the key's.
            offset: characters into the value where the fault lies.
        """
        at = self.position(address, key=key, offset=offset)
        return Fault(what, cure, show(address), self.path, at.line, at.column, at.source)


def read_yaml(path: Path) -> YamlFile:
    """Read a file.

    Raises:
        InputError: it is missing, a folder, empty, no text, too large or cannot be read.
        Faults: every fault of its content, in file order.
    """
    text, encoding, notes = read_text(path)
    tree = _tree(text, path)
    if tree is None:
        raise InputError(f"文件“{path.name}”里没有内容。请核对是不是选错了文件。")
    return YamlFile(path, text, tree, encoding, notes)


def parse_yaml(text: str, path: Path) -> YamlFile:
    """Read a text that is already in hand; ``path`` only names it in faults.

    Raises:
        InputError: the text is too large.
        Faults: every fault of the content, in file order.
    """
    if len(text) > MAX_BYTES:
        raise InputError(f"文件“{path.name}”太大，不像一份报告。请核对是不是选错了文件。")
    return YamlFile(path, text, _tree(text, path))


def _tree(text: str, path: Path) -> Tree:
    _refuse(strange_characters(text, path))
    try:
        tree, suspicious = build(text)
    except Broken as error:
        raise Faults(diagnose(text, path, error)) from None
    except TooMuch as limit:
        line = LINE_END.split(text)[limit.line]
        cure = "请核对是不是选错了文件，或把内容分开。"
        raise Faults([Fault(limit.what, cure, "", path, limit.line + 1, limit.column, line)]) from None
    if suspicious or wants_audit(text):
        _refuse(audit(text, path))
    return tree


def _refuse(faults: list[Fault]) -> None:
    if faults:
        raise Faults(faults)
