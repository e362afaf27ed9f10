"""Where each person left off filling in, and how the file stood then; of no consequence when it is lost."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from drafter.address import Address
from drafter.errors import DrafterError, InputError
from drafter.store.changes import Change, changes
from drafter.store.files import NameTaken, write_new
from drafter.store.names import HISTORY, REPORT, SHARES
from drafter.yamlfile import parse_yaml
from drafter.yamlfile.tree import MAX_BYTES

CLERK = "统稿人"
FOLDER = "填写"
_MOST_BYTES = 4 * MAX_BYTES


def left_at(folder: Path, who: str) -> Address:
    """Return the question somebody left at; empty if nobody knows."""
    steps = _read(folder, who).get("at")
    if not isinstance(steps, list) or not all(isinstance(step, (str, int)) for step in steps):
        return ()
    return tuple(steps)


def leave_at(folder: Path, who: str, address: Address) -> None:
    """Keep the question somebody is at and how the file stands; where that fails, nobody is bothered."""
    with suppress(OSError, ValueError, InputError):
        kept = {"at": list(address), "text": _file(folder, who).read_text("utf-8-sig")}
        _write(_place(folder, who), json.dumps(kept, ensure_ascii=False).encode())


def changed_since(folder: Path, who: str) -> Sequence[Change]:
    """Return what was changed in somebody's file since that person left it; nothing if nobody knows."""
    left = _read(folder, who).get("text")
    if not isinstance(left, str):
        return ()
    path = _file(folder, who)
    try:
        now = path.read_text("utf-8-sig")
        if now == left:
            return ()
        trees = {path.name: parse_yaml(left, path).tree}, {path.name: parse_yaml(now, path).tree}
    except (OSError, ValueError, DrafterError):
        return ()
    return changes(*trees)


def _file(folder: Path, who: str) -> Path:
    if who == CLERK:
        return folder / REPORT
    found = [folder / SHARES / f"{who}{suffix}" for suffix in (".yaml", ".yml")]
    return next((path for path in found if path.exists()), found[0])


def _place(folder: Path, who: str) -> Path:
    return folder / HISTORY / FOLDER / f"{who}.json"


def _read(folder: Path, who: str) -> dict[str, Any]:
    try:
        with _place(folder, who).open("rb") as file:
            found = json.loads(file.read(_MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _write(path: Path, data: bytes) -> None:
    """Put the file in place in one step; it need not survive a power failure."""
    if not path.parent.is_dir():
        path.parent.mkdir(parents=True)
        with suppress(NameTaken):
            # Where somebody is filling in is nobody's business but theirs: no repository keeps it.
            write_new(path.parent / ".gitignore", b"*\n")
    temp = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        temp.write_bytes(data)
        temp.replace(path)
    finally:
        temp.unlink(missing_ok=True)
