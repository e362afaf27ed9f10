"""Down the lines of a text that YAML cannot read, keeping track of what is open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from drafter.address import Address
from drafter.yamlfile.lines import Line, as_text, parse_line
from drafter.yamlfile.looks import ITEM_KEY

_BLOCK = re.compile(r"[|>][-+1-9]{0,2}[ \t]*(?:#.*)?\Z")
_PROSE = re.compile(r"[。；！？]|，.*，|.{61}")
_LONGEST_GUESS = 16


@dataclass(slots=True)
class Level:
    """An open mapping or list: the column of its keys or dashes, and the member one is in."""

    column: int
    listed: bool
    part: str | int


@dataclass(frozen=True, slots=True)
class Seen:
    """A line outside ``|`` texts in its surroundings.

    Attributes:
        address: the place it names, as far as the indent tells.
        continues: text that goes on with the value above, indented as it should be.
        too_far_in: it would be a member of an entry that has a value already.
        uneven: its column is that of no open level.
        mixed: an entry among items, or an item among entries.
        short: it belongs to a ``|`` text but is indented less than that text's first line.
    """

    line: Line
    address: Address
    continues: bool = False
    too_far_in: bool = False
    uneven: bool = False
    mixed: bool = False
    short: bool = False


@dataclass(slots=True)
class Walker:
    """Goes down the lines and keeps the open levels.

    Attributes:
        levels: outermost first.
        valued: the entry or item met last has a value on its own line.
        mixed: the line at hand mixes entries and items.
    """

    levels: list[Level] = field(default_factory=list)
    valued: bool = False
    mixed: bool = False

    def see(self, lines: list[str]) -> Iterator[Seen]:
        """Yield each line of structure or stray text; ``|`` texts, blanks and comments are passed over."""
        owner: int | None = None  # column of the key or dash that a "|" text belongs to
        margin: int | None = None  # indent of that text
        for number, source in enumerate(lines):
            if not source.strip(" "):
                continue
            indent = len(source) - len(source.lstrip(" "))
            if owner is not None and indent > owner:
                margin = indent if margin is None else margin
                if indent < margin and not source.lstrip().startswith("#"):
                    yield Seen(as_text(parse_line(number, source)), self._address(), short=True)
                continue
            owner = margin = None
            if source.lstrip().startswith("#"):
                continue
            if not source.strip():
                yield Seen(parse_line(number, source), self._address(), continues=True)
                continue
            seen = self._enter(parse_line(number, source))
            yield seen
            if _BLOCK.match(seen.line.value):
                owner = self._owner(seen.line)

    def _owner(self, line: Line) -> int:
        if line.key is not None:
            return line.column
        return line.dashes[-1] if line.dashes else -1

    def _enter(self, line: Line) -> Seen:
        top = self.levels[-1].column if self.levels else -1
        deeper = line.first > top
        if line.loose and not line.dashes and self._is_prose(line, deeper=deeper):
            line = as_text(line)
        if line.stray:
            return Seen(line, self._address(), continues=deeper)
        too_far_in = deeper and self.valued and bool(self.levels)
        self.mixed = False
        uneven = self._open(line)
        self.valued = bool(line.value)
        address = () if self.mixed else self._address()
        return Seen(line, address, too_far_in=too_far_in, uneven=uneven, mixed=self.mixed)

    def _is_prose(self, line: Line, *, deeper: bool) -> bool:
        if line.source[line.colon] == ":":
            return False
        if len(line.key or "") > _LONGEST_GUESS:
            return True
        return deeper and (self.valued or _PROSE.search(line.body) is not None)

    def _open(self, line: Line) -> bool:
        """Enter the levels a line opens or goes on with; True where its column fits none of them."""
        uneven = False
        for column in line.dashes:
            uneven |= self._reach(column, listed=True)
            self._step(column)
        if line.key is not None:
            uneven |= self._reach(line.column, listed=False)
            self._name(line.column, line.key)
            if line.key == ITEM_KEY and line.value and len(self.levels) > 1 and self.levels[-2].listed:
                self.levels[-2].part = line.value
        return uneven

    def _reach(self, column: int, *, listed: bool) -> bool:
        """Close the levels a line has left; True where its column fits none of those that stay."""
        closed, left_list = False, False
        while self.levels and _past(self.levels[-1], column, listed=listed):
            level = self.levels.pop()
            closed |= level.column > column
            left_list |= level.column == column
        top = self.levels[-1].column if self.levels else -1
        self.mixed |= left_list and top != column
        return closed and column > top

    def _step(self, column: int) -> None:
        top = self.levels[-1] if self.levels else None
        if top and top.listed and top.column == column:
            top.part = top.part + 1 if isinstance(top.part, int) else 0
            return
        self.mixed |= top is not None and top.column == column and self.valued
        self.levels.append(Level(column, True, 0))

    def _name(self, column: int, key: str) -> None:
        top = self.levels[-1] if self.levels else None
        if top and not top.listed and top.column == column:
            top.part = key
        else:
            self.levels.append(Level(column, False, key))

    def _address(self) -> Address:
        named = [at for at, level in enumerate(self.levels) if level.listed and isinstance(level.part, str)]
        parts = tuple(level.part for level in self.levels)
        return (parts[0], *parts[named[-1] :]) if named and named[-1] > 1 else parts


def _past(level: Level, column: int, *, listed: bool) -> bool:
    return level.column > column or (level.column == column and level.listed and not listed)
