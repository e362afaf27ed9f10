"""Past states of a case: one small compressed file a state under ``.历史/``, for comparing without git."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from drafter.errors import InputError
from drafter.store.files import NameTaken, write_new
from drafter.store.names import HISTORY, LAST, REPORT, SHARES
from drafter.yamlfile.tree import MAX_BYTES
from drafter.zh.dates import show_date

State = Mapping[str, bytes]
"""The files of a case by their name inside it: 报告.yaml, 上年.yaml, 报送/司法局.yaml."""

NEWEST_KEPT = 50
DAYS_KEPT = 400
"""Of older states the last of each day is kept, of as many days."""

MOST_FILES = 2000
MOST_BYTES = 16 * MAX_BYTES

_TIME = (1980, 1, 1, 0, 0, 0)
_STAMP = "%Y-%m-%d_%H%M%S"
_NAME = re.compile(r"(\d{4}-\d{2}-\d{2}_\d{6})(?:-(\d{1,3}))?\.zip", re.ASCII)
_MOST_LISTED = 10


@dataclass(frozen=True, slots=True, order=True)
class Snapshot:
    """A state that was kept.

    Attributes:
        moment: when, to the second.
        order: which of those kept in that second, from 1.
        path: the file.
    """

    moment: datetime
    order: int
    path: Path

    def files(self) -> State:
        """Return its files; raises InputError where the snapshot cannot be read."""
        try:
            with zipfile.ZipFile(self.path) as archive:
                infos = archive.infolist()
                if len(infos) > MOST_FILES or sum(info.file_size for info in infos) > MOST_BYTES:
                    raise InputError(f"“{self.path.name}”太大，不像一份报告的旧稿，没有读取。")
                return {info.filename: archive.read(info) for info in infos if is_case_file(info.filename)}
        except (OSError, zipfile.BadZipFile, EOFError, ValueError, NotImplementedError, RuntimeError):
            raise InputError(f"“{self.path.name}”已经损坏，读不出那时的内容。请换一个日期再试。") from None


def is_case_file(name: str) -> bool:
    """True for the name of a file that a case is read from."""
    folder, _, file = name.rpartition("/")
    return name in (REPORT, LAST) or (
        folder == SHARES and file.endswith((".yaml", ".yml")) and not file.startswith((".", "~"))
    )


def state(folder: Path) -> State:
    """Return the files of the case as they are now."""
    paths = [folder / REPORT, folder / LAST, *sorted((folder / SHARES).glob("*.y*ml"))]
    names = {path.relative_to(folder).as_posix(): path for path in paths if path.is_file()}
    return {name: path.read_bytes() for name, path in names.items() if is_case_file(name)}


def snapshots(folder: Path) -> list[Snapshot]:
    """Return the states kept of a case, oldest first."""
    return sorted(filter(None, map(_snapshot, (folder / HISTORY).glob("*.zip"))))


def keep(folder: Path, moment: datetime | None = None, instead_of: Path | None = None) -> Path | None:
    """Keep the case as it is now, unless the newest state is the same; return the new file.

    Nothing is raised: a case that cannot be kept (a read-only folder) can still be worked on.

    Args:
        moment: now.
        instead_of: the state this very session kept before, which the new one replaces.
    """
    with suppress(OSError, InputError):
        files = state(folder)
        known = snapshots(folder)
        if files and not (known and _same(known[-1], files)):
            path = _write(folder / HISTORY, moment or datetime.now(), files)
            _thin([each for each in known if each.path != instead_of])
            if instead_of is not None:
                instead_of.unlink(missing_ok=True)
            return path
    return None


def state_on(folder: Path, day: date | datetime) -> Snapshot:
    """Return the last state kept up to the end of a day, or up to a moment.

    Raises:
        InputError: there is none; the sentence names those there are.
    """
    known = snapshots(folder)
    last = day if isinstance(day, datetime) else datetime.combine(day, datetime.max.time())
    found = [each for each in known if each.moment <= last]
    if found:
        return found[-1]
    if not known:
        raise InputError(f"“{folder}”还没有留下旧稿：用 drafter 生成或改动一次，就会留下一份。")
    days = list(dict.fromkeys(show_date(each.moment.date()) for each in known))
    more = f"等 {len(days)} 天" if len(days) > _MOST_LISTED else ""
    raise InputError(
        f"“{folder}”在{show_date(last.date())}和以前没有留下旧稿。"
        f"有旧稿的日期：{'、'.join(days[:_MOST_LISTED])}{more}。请换一个日期再试。"
    )


def lay_out(files: State, folder: Path) -> None:
    """Write the files of a state into an empty folder, as a case that can be read."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)


def _snapshot(path: Path) -> Snapshot | None:
    match = _NAME.fullmatch(path.name)
    with suppress(ValueError):
        return match and Snapshot(datetime.strptime(match[1], _STAMP), int(match[2] or 1), path)
    return None


def _same(snapshot: Snapshot, files: State) -> bool:
    try:
        return snapshot.files() == files
    except InputError:
        return False


def _write(folder: Path, moment: datetime, files: State) -> Path:
    folder.mkdir(exist_ok=True)
    with suppress(NameTaken):
        # The folder hides itself from git: a repository has a history of its own.
        write_new(folder / ".gitignore", b"*\n")
    data = _packed(files)
    stamp = moment.strftime(_STAMP)
    for name in (f"{stamp}.zip", *(f"{stamp}-{number}.zip" for number in range(2, 100))):
        with suppress(NameTaken):
            write_new(folder / name, data)
            return folder / name
    raise InputError("同一秒里留下的旧稿太多，这一份没有保留。")


def _packed(files: State) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            info = zipfile.ZipInfo(name, _TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return target.getvalue()


def _thin(known: Sequence[Snapshot]) -> None:
    """Remove what need not be kept any longer."""
    older = known[: max(0, len(known) - NEWEST_KEPT)]
    last_of_day = {each.moment.date(): each for each in older}
    kept = set(sorted(last_of_day.values())[-DAYS_KEPT:])
    for each in older:
        if each not in kept:
            each.path.unlink(missing_ok=True)
