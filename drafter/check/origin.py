"""From characters of a draft back to the case's files: which file, which line, which characters."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from drafter.address import Address
from drafter.check.stretches import Stretch
from drafter.check.tracing import trace
from drafter.store.load import CaseFiles
from drafter.yamlfile import YamlFile
from drafter.yamlfile.compose import outline
from drafter.yamlfile.nodes import Spot, spots
from drafter.yamlfile.places import identity, line_and_column

_SHOWN_BESIDE = {"问题": ("原因", "公开文本"), "正文": ("公开文本",)}
"""What may be told in the place of a text, or behind it."""


class Written(NamedTuple):
    """Where a text of the case stands.

    Attributes:
        file: the file.
        spot: the value in it; its text is as the file has it.
    """

    file: YamlFile
    spot: Spot

    @property
    def text(self) -> str:
        """The characters as the file has them."""
        return self.spot.node.text if self.spot.node.kind == "text" else ""

    def line(self, offset: int = 0) -> int:
        """Return the line of a character of the text, from 1."""
        return line_and_column(self.spot, key=False, offset=offset, lines=self.file.lines)[0] + 1


class _File:
    """The values of one file by their addresses, with and without what an item stands in."""

    def __init__(self, file: YamlFile) -> None:
        self._file = file

    @cached_property
    def _spots(self) -> dict[Address, Spot]:
        found: dict[Address, Spot] = {}
        for spot in spots(outline(self._file.text).root):
            if spot.address:
                found.setdefault(spot.address, spot)
                found.setdefault(identity(spot), spot)
        return found

    def written(self, address: Address) -> Written | None:
        spot = next(filter(None, map(self._spots.get, _forms(address))), None)
        return Written(self._file, spot) if spot else None


def _forms(address: Address) -> list[Address]:
    """Return how the file may write an address: without 编号 an item is named by what it stands in."""
    forms = [address]
    if len(address) > 1 and isinstance(address[1], int):
        forms.append((address[0], "条目", *address[1:]))
    if len(address) > 1 and isinstance(address[1], str) and address[1].startswith("节"):
        number = address[1].removeprefix("节")
        if number.isdecimal():
            below = address[2:]
            inside = ("条目", *below) if below and isinstance(below[0], int) else below
            forms.append((address[0], "节", int(number) - 1, *inside))
    if len(address) > 2 and isinstance(address[2], int):
        forms.append((*address[:2], "条目", *address[2:]))
    return forms


class Origin:
    """The way back from one draft to the files of its case."""

    def __init__(self, files: CaseFiles, told: dict[int, list[Stretch]]) -> None:
        self._report = files.report
        self._files = [_File(files.report), *(_File(share) for share in files.shares.values())]
        self._told: dict[Address, list[Stretch]] = {}
        for number in sorted(told):
            for each in told[number]:
                self._told.setdefault(each.address, []).append(each)
        self._traced: dict[Address, tuple[list[int], Written] | None] = {}

    def written(self, address: Address) -> Written | None:
        """Return the text that stands at an address of the case, None if no file has it.

        What a department says of an item that was left to it stands before what the report's file says.
        """
        by_position = len(address) < 2 or not isinstance(address[1], str) or address[1].startswith("节")
        files = self._files if by_position else [*self._files[1:], self._files[0]]
        return next(filter(None, (file.written(address) for file in files)), None)

    def line_of(self, address: Address) -> tuple[Path, int]:
        """Return file and line of an address, or of the nearest place above it that is written."""
        for end in range(len(address), 0, -1):
            found = self.written(address[:end])
            if found:
                return found.file.path, found.line()
        return self._report.path, 1

    def line_at(self, told: Stretch, offset: int) -> tuple[Path, int]:
        """Return file and line of a character of a stretch (offset in its node)."""
        found = self.offset(told, offset)
        if found is None:
            return self.line_of(told.address)
        written, at = found
        return written.file.path, written.line(at)

    def offset(self, told: Stretch, offset: int) -> tuple[Written, int] | None:
        """Return the text of the case and the offset in it that a character of a stretch comes from.

        None for what no text has: numbers, marks, and what a reference states.
        """
        for key in (told.address[-1], *_SHOWN_BESIDE.get(str(told.address[-1]), ())):
            address = (*told.address[:-1], key)
            found = self._trace(address, told.address)
            if found is None:
                continue
            origins, written = found
            at = self._before(told) + offset - told.start
            if 0 <= at < len(origins) and origins[at] >= 0:
                return written, origins[at]
        return None

    def _before(self, told: Stretch) -> int:
        length = 0
        for each in self._told.get(told.address, ()):
            if each is told or each == told:
                return length
            length += len(each.text)
        return length

    def _trace(self, address: Address, told: Address) -> tuple[list[int], Written] | None:
        if address not in self._traced:
            written = self.written(address)
            printed = "".join(each.text for each in self._told.get(told, ()))
            self._traced[address] = (trace(printed, written.text), written) if written else None
        return self._traced[address]
