"""Writing files so that a reader always finds the old content or the new, whole.

New content is written beside the file under a hidden name, forced to the disk, then
moved over the old name in one step. A full disk, a read-only folder or a killed process
leaves the file as it was.
"""

from __future__ import annotations

import os
import stat
import time
from contextlib import suppress
from itertools import count
from pathlib import Path

from drafter.errors import InputError
from drafter.store.trouble import (
    A_FOLDER,
    DEVICE,
    READ_ONLY,
    open_elsewhere,
    reason,
    shown,
    still_open,
    unwritten,
)

_PREFIX, _SUFFIX = ".drafter-", ".tmp"
_LEFT_OVER_AFTER = 24 * 3600.0  # seconds; a save takes less than one


class NameTaken(InputError):
    """Something of that name is already there; nothing was written."""


def write_atomic(path: Path, data: bytes) -> None:
    """Give a file new content in one step, keeping its permissions; a link stays a link.

    Raises:
        InputError: the file could not be written; the old content is untouched.
    """
    try:
        target = _target(path)
        mode = _mode(path, target)
        temp = _write_beside(target, data)
        try:
            if mode is not None:
                temp.chmod(mode)
            temp.replace(target)
        except BaseException:
            temp.unlink(missing_ok=True)
            raise
    except (OSError, ValueError) as error:
        raise unwritten(path, reason(error)) from error
    _sync_folder(target.parent)


def write_new(path: Path, data: bytes) -> None:
    """Make a file that does not exist yet, whole or not at all.

    Raises:
        NameTaken: something of that name exists; ``free_name`` gives another.
        InputError: the file could not be written.
    """
    try:
        temp = _write_beside(path, data)
        try:
            _move_unless_taken(temp, path)
        finally:
            temp.unlink(missing_ok=True)
    except FileExistsError as error:
        raise NameTaken(f"“{shown(path)}”已经存在，没有覆盖。请换一个名称再试。") from error
    except (OSError, ValueError) as error:
        raise unwritten(path, reason(error)) from error
    _sync_folder(path.parent)


def free_name(path: Path) -> Path:
    """Return the path if nothing is there, else the first free one of 名称-2.docx, 名称-3.docx and so on."""
    if not os.path.lexists(path):
        return path
    names = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2))
    return next(name for name in names if not os.path.lexists(name))


def _target(path: Path) -> Path:
    """Follow links; a loop raises OSError (ELOOP), a link to nothing yet is followed."""
    if not path.is_symlink():
        return path
    with suppress(FileNotFoundError):
        path.stat()
    return path.resolve()


def _mode(path: Path, target: Path) -> int | None:
    """Return the permissions of a file that may be written over, None for a new file."""
    try:
        status = target.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(status.st_mode):
        raise unwritten(path, A_FOLDER)
    if not stat.S_ISREG(status.st_mode):
        raise unwritten(path, DEVICE)
    # The administrator may write anything: the bits tell what the owner meant.
    if not status.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise unwritten(path, READ_ONLY)
    owner = open_elsewhere(target)
    if owner is not None:
        raise unwritten(path, still_open(owner))
    return stat.S_IMODE(status.st_mode)


def _write_beside(target: Path, data: bytes) -> Path:
    """Write the data to a hidden file in the same folder and force it to the disk."""
    _sweep(target.parent)
    temp = target.with_name(f"{_PREFIX}{os.urandom(8).hex()}{_SUFFIX}")
    try:
        with temp.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        with suppress(OSError, ValueError):
            temp.unlink(missing_ok=True)
        raise
    return temp


def _sweep(folder: Path) -> None:
    """Remove what killed saves left behind; only files old enough to belong to no running save."""
    before = time.time() - _LEFT_OVER_AFTER
    with suppress(OSError), os.scandir(folder) as found:
        for each in found:
            if each.name.startswith(_PREFIX) and each.name.endswith(_SUFFIX):
                with suppress(OSError):
                    if each.stat().st_mtime < before:
                        Path(each).unlink()


def _move_unless_taken(temp: Path, path: Path) -> None:
    """Give the temporary file its name; FileExistsError if the name is taken."""
    try:
        path.hardlink_to(temp)
    except FileExistsError:
        raise
    except OSError:
        # Some file systems (exFAT, network folders) know no hard links: reserve the name, then move.
        path.open("xb").close()
        try:
            temp.replace(path)
        except BaseException:
            path.unlink(missing_ok=True)
            raise


def _sync_folder(folder: Path) -> None:
    """Force the new name to the disk where the system can; before that either name leads to whole content."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
