"""The case on the clerk's desk: read, changed one answer at a time, each change on disk before the next."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from drafter.address import Address
from drafter.errors import Locked
from drafter.model.figure import Figure
from drafter.store import bookmark
from drafter.store.changes import Change as Difference
from drafter.store.files import write_atomic, write_new
from drafter.store.load import Case, case_folder, open_case
from drafter.store.lock import FileLock
from drafter.store.names import REPORT
from drafter.store.save import change_file, missing_ids
from drafter.wizard.figures_held import Held, changes_of_figure, held_figures
from drafter.wizard.offices import free_offices, office_of, share_path
from drafter.wizard.tree import count, identities
from drafter.yamlfile import Change, Tree

CLERK = bookmark.CLERK
_MOST_UNDONE = 50


class _Enough(Exception):
    """Changes were tried out, and are not to be written."""


@dataclass
class Desk:
    """A case open for filling in; a context manager that holds the one file that answers go to.

    Attributes:
        folder: the case's folder.
        department: whose part is filled in; empty for the whole report.
        case: the case as it lies on disk.
        changed: what was changed in the file between two sessions.
    """

    folder: Path
    department: str
    case: Case
    changed: Sequence[Difference] = ()
    _lock: FileLock | None = None
    _before: list[tuple[bytes, str, Address]] = field(default_factory=list)
    _seen: tuple[int, int] = (0, 0)
    _worked_out: tuple[Case, frozenset[str], Held] | None = None

    def __enter__(self) -> Self:
        self._lock = FileLock(self.file, self.who)
        try:
            self.file.parent.mkdir(exist_ok=True)
            self._lock.__enter__()
        except Locked as error:
            raise Locked(f"{error}{free_offices(self.case)}") from None
        try:
            self._begin()
        except BaseException:
            self._lock.__exit__(None, None, None)
            raise
        return self

    def _begin(self) -> None:
        if not self.file.exists():
            write_new(self.file, f"部门: {self.department}\n".encode())
        self.changed = bookmark.changed_since(self.folder, self.who)
        if self.touched():
            self.reread()
        file = self.case.files.shares[self.file.stem] if self.department else self.case.files.report
        if any(missing_ids(file)):
            self._change(())

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._lock is not None:
            self._lock.__exit__(kind, error, trace)

    @property
    def who(self) -> str:
        """Who fills in: the department, else the clerk who puts everything together."""
        return self.department or CLERK

    @cached_property
    def file(self) -> Path:
        """The one file that answers go to."""
        return share_path(self.case, self.department) if self.department else self.folder / REPORT

    @property
    def year(self) -> int:
        """The year reported on."""
        return self.case.report.year

    @property
    def tree(self) -> dict[str, Tree]:
        """The content of the file that answers go to."""
        share = self.case.files.shares.get(self.file.stem)
        file = share if self.department else self.case.files.report
        return file.tree if file is not None and isinstance(file.tree, dict) else {}

    @property
    def text(self) -> str:
        """The file that answers go to, as it was last read."""
        file = self.case.files.shares.get(self.file.stem) if self.department else self.case.files.report
        return file.text if file is not None else ""

    def save(self, *changes: Change, about: str = "", at: Address = ()) -> None:
        """Write changes to the file and take up the case as it is then.

        Args:
            about: what they are about, for those who want to take them back.
            at: the question they answer.

        Raises:
            DrafterError: the case could not be read with them, or the file cannot be written; the file is
                as it was.
        """
        before = self.file.read_bytes()
        self._change(changes)
        self._before = [*self._before, (before, about, at)][-_MOST_UNDONE:]

    def try_out(self, *changes: Change) -> None:
        """Raise what ``save`` would raise; nothing is written."""
        with suppress(_Enough):
            change_file(self.file, changes, self._read_only)

    def _read_only(self, text: str) -> None:
        open_case(self.folder, {self.file: text})
        raise _Enough

    @property
    def undone_next(self) -> str | None:
        """What the last change made here is about; None where there is none."""
        return self._before[-1][1] if self._before else None

    @property
    def undone_at(self) -> Address:
        """The question that the last change made here answers; empty where there is none."""
        return self._before[-1][2] if self._before else ()

    def undo(self) -> bool:
        """Take back the last change made here; False where there is none."""
        if not self._before:
            return False
        write_atomic(self.file, self._before.pop()[0])
        self.reread()
        return True

    def reread(self) -> None:
        """Take up the case as it lies on disk; raises what ``open_case`` raises."""
        self._seen = _stamp(self.file)
        self.case = open_case(self.folder)

    def touched(self) -> bool:
        """True if somebody else, an editor say, has written the file since it was last read here."""
        return _stamp(self.file) != self._seen

    def seen(self, stamp: tuple[int, int]) -> None:
        """Note how the file stood when it was read."""
        self._seen = stamp

    def forget_undo(self) -> None:
        """Keep nothing to go back to: the file was changed by others meanwhile."""
        self._before.clear()

    def _change(self, changes: Sequence[Change]) -> None:
        read: list[Case] = []

        def approve(text: str) -> None:
            read.append(open_case(self.folder, {self.file: text}))

        change_file(self.file, changes, approve)
        self.case = read[-1]
        self._seen = _stamp(self.file)

    def owns(self, identity: str | None) -> bool:
        """True if the item of this 编号 stands in the file that answers go to."""
        return identity in self.identities

    def lent(self, identity: str) -> bool:
        """True if the item of this 编号 stands in the report's own file and a department is at the desk."""
        return bool(self.department) and identity in identities(self.case.files.report.tree)

    def answered_by(self, identity: str) -> str:
        """Return the department that writes an item of the report which was left to it; may be empty."""
        shares = {} if self.department else self.case.files.shares
        return next((name for name, file in shares.items() if identity in identities(file.tree)), "")

    @property
    def identities(self) -> frozenset[str]:
        """Every 编号 of the file."""
        return self._of_case()[0]

    @property
    def held(self) -> Held:
        """The figures of each file."""
        return self._of_case()[1]

    def _of_case(self) -> tuple[frozenset[str], Held]:
        """What is worked out once for the case as it is now."""
        if self._worked_out is None or self._worked_out[0] is not self.case:
            self._worked_out = self.case, frozenset(identities(self.tree)), held_figures(self.case, self.tree)
        return self._worked_out[1:]

    def figure_key(self, name: str) -> str:
        """The name under which a figure stands in the file, under this name, an alias, or not yet."""
        return self.held.key(name)

    def figure(self, name: str) -> Figure | None:
        """What the case says of a figure, beside its value."""
        return self.case.report.figures.get(name)

    def figure_changes(self, name: str, **said: str | None) -> list[Change]:
        """Return the changes that say something of a figure: 本年, 说明 … by the keys of the file."""
        return changes_of_figure(self.tree, self.figure_key(name), said)

    def items_place(self, part: str) -> Address:
        """Where the items of a part that has no sections stand in the file."""
        return (part,) if isinstance(self.tree.get(part), list) else (part, "条目")

    def count(self, place: Address) -> int:
        """How many members the list at a place of the file has."""
        return count(self.tree, place)

    def appended(self, place: Address, item: Tree) -> Change:
        """Return the change that puts an item at the end of the list at a place."""
        return (*place, self.count(place)), item


def open_desk(folder: Path, department: str = "") -> Desk:
    """Put a case on the desk; raises what ``open_case`` raises."""
    folder = case_folder(folder)
    seen = _stamp(folder / REPORT)
    case = open_case(folder)
    desk = Desk(case.files.folder, office_of(case, department) if department else "", case)
    if not department:
        desk.seen(seen)
    return desk


def _stamp(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size
