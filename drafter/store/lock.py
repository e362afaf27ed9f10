"""One lock per data file, so that two people never silently overwrite each other.

The lock is a hidden file beside the data file (``.报告.yaml.lock``) that says who holds
it, on which machine, since when. A lock whose process is gone from the same machine is
taken over; a lock of another machine is respected, however old it is.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from drafter.errors import Locked
from drafter.store.files import NameTaken, write_new
from drafter.store.holder import Holder, described, dump, load, may_be_at_work, this_process
from drafter.store.trouble import reason, shown, unwritten

_MOST_BYTES = 4096
_TRIES = 10


class FileLock:
    """Context manager: inside it, the data file is this process's alone.

    Args:
        path: the data file; the lock stands beside what it links to.
        role: who works, as others shall read it.

    Raises:
        Locked: somebody else holds the file; the sentence names the holder and what to do.
        InputError: the lock cannot be written, e.g. in a read-only folder.
    """

    def __init__(self, path: Path, role: str) -> None:
        self.path = path
        self.role = role
        self._lock = lock_path(path)
        self._mine = b""

    def __enter__(self) -> Self:
        mine = dump(this_process(self.role))
        for _ in range(_TRIES):
            try:
                write_new(self._lock, mine)
            except NameTaken:
                self._make_room()
                continue
            self._mine = mine
            return self
        raise Locked(f"“{shown(self.path)}”正被别人反复打开。请稍等片刻再试。")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(OSError):
            if _read(self._lock) == self._mine:
                self._lock.unlink()

    def _make_room(self) -> None:
        """Remove a lock whose process is gone; raise Locked if its holder may still be at work."""
        with _alone_on_this_machine(self._lock.parent):
            try:
                data = _read(self._lock)
            except FileNotFoundError:
                return
            except OSError as error:
                raise Locked(_unreadable(self.path, self._lock)) from error
            holder = load(data)
            if holder is None:
                raise Locked(_unreadable(self.path, self._lock))
            if may_be_at_work(holder):
                raise Locked(_held(self.path, self._lock, holder))
            try:
                self._lock.unlink(missing_ok=True)
            except OSError as error:
                raise unwritten(self._lock, reason(error)) from error


def lock_path(path: Path) -> Path:
    """Return the path of a data file's lock: ``.报告.yaml.lock`` beside the file, not beside a link to it."""
    real = Path(os.path.realpath(path))
    return real.with_name(f".{real.name}.lock")


def _read(lock: Path) -> bytes:
    with lock.open("rb") as file:
        return file.read(_MOST_BYTES)


@contextmanager
def _alone_on_this_machine(folder: Path) -> Iterator[None]:
    """Let one process of this machine at a time judge and remove a stale lock."""
    if sys.platform == "win32":
        yield  # no lock is taken over there
        return
    import fcntl

    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError as error:
        raise unwritten(folder, reason(error)) from error
    try:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _held(path: Path, lock: Path, holder: Holder) -> str:
    return (
        f"“{shown(path)}”正{described(holder, time.time())}。请等对方退出后再试。"
        f"如果确认对方已经不用，请删除同一文件夹里的“{shown(lock.name)}”再试。"
    )


def _unreadable(path: Path, lock: Path) -> str:
    return (
        f"“{shown(path)}”旁边有一个读不懂的锁文件，不知道是谁在用。"
        f"请确认没有人在用，再删除同一文件夹里的“{shown(lock.name)}”。"
    )
