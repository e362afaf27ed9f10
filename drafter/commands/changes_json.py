"""The changes of a case as JSON: written by ``drafter diff --format json``, read by ``drafter apply``."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, get_args

from drafter.errors import InputError
from drafter.store.changes import Change, ChangeKind
from drafter.store.history import is_case_file
from drafter.yamlfile.tree import MAX_BYTES, MAX_DEPTH

_KINDS: tuple[str, ...] = get_args(ChangeKind)
_OTHER = "请用 drafter diff 比较两个报告文件夹，加上 --format json，再试一次。"


def as_data(changes: Iterable[Change]) -> list[dict[str, Any]]:
    """Return changes as JSON takes them, numbered from 1."""
    return [
        {
            "number": number,
            "kind": change.kind,
            "file": change.file,
            "address": list(change.address),
            "old": change.old,
            "new": change.new,
            **({"after": change.after} if change.kind == "insert" else {}),
        }
        for number, change in enumerate(changes, 1)
    ]


def read_changes(path: Path) -> list[Change]:
    """Read the changes of a file.

    Raises:
        InputError: it cannot be read, is too large, or is no such file.
    """
    try:
        with path.open("rb") as file:
            data = file.read(2 * MAX_BYTES + 1)
    except FileNotFoundError:
        raise InputError(f"没有找到“{path}”。请核对文件名和所在的文件夹。") from None
    except (OSError, ValueError):
        raise InputError(f"“{path}”读不出来。请核对文件名和权限。") from None
    if len(data) > 2 * MAX_BYTES:
        raise InputError(f"“{path.name}”太大，不像比较的结果，没有读取。")
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        raise InputError(f"“{path.name}”不是比较的结果，读不出来。{_OTHER}") from None
    rows = found.get("changes") if isinstance(found, dict) else None
    if not isinstance(rows, list):
        raise InputError(f"“{path.name}”里没有可以写回的改动：它比较的不是两个报告文件夹。{_OTHER}")
    return [_change(row, number, path) for number, row in enumerate(rows, 1)]


def _change(row: Any, number: int, path: Path) -> Change:
    try:
        kind, file, address = row["kind"], row["file"], tuple(row["address"])
        change = Change(kind, file, address, row["old"], row["new"], row.get("after", ""))
    except (KeyError, TypeError, AttributeError):
        raise _unsound(number, path) from None
    texts: tuple[object, ...] = (file, change.after, *address)
    if not all(isinstance(text, str) for text in texts) or kind not in _KINDS or not is_case_file(file):
        raise _unsound(number, path)
    if not _is_tree(change.old) or not _is_tree(change.new) or not (address or kind == "set"):
        raise _unsound(number, path)
    return change


def _is_tree(value: object, depth: int = 0) -> bool:
    if depth > MAX_DEPTH:
        return False
    if isinstance(value, dict):
        return all(isinstance(key, str) and _is_tree(each, depth + 1) for key, each in value.items())
    if isinstance(value, list):
        return all(_is_tree(each, depth + 1) for each in value)
    return value is None or isinstance(value, str)


def _unsound(number: int, path: Path) -> InputError:
    return InputError(f"“{path.name}”里的第 {number} 处改动读不懂，没有写入。{_OTHER}")
