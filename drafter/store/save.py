"""Changing values of a case file: under its lock, by their spans only, whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from drafter.address import Address
from drafter.model.parts import ACHIEVEMENTS, DUTY, OTHER, PLAN, SHORTCOMINGS
from drafter.store.files import write_atomic
from drafter.store.garbage import uncollected
from drafter.store.lock import FileLock
from drafter.store.names import SHARES
from drafter.yamlfile import Change, Tree, YamlFile, parse_yaml, patch_yaml, read_yaml

_PREFIXES = {
    ACHIEVEMENTS: "举措",
    SHORTCOMINGS: "问题",
    DUTY: "履职",
    PLAN: "安排",
    OTHER: "其他",
    "附件": "附件",
}

_NOT_IN_IDS = re.compile(r"\W")
_NUMBERED = re.compile(r"(.*\D)([0-9]{1,9})\Z")
_LONGEST_OWNER = 20


def save_values(path: Path, changes: Sequence[Change], role: str) -> None:
    """Change a case file under its lock; else as ``change_file``.

    Args:
        role: who changes it, as the lock shall tell others.

    Raises:
        Locked: somebody else holds the file.
    """
    with FileLock(path, role):
        change_file(path, changes)


@uncollected()
def change_file(path: Path, changes: Sequence[Change], approve: Callable[[str], object] = str) -> None:
    """Change a case file by the changes that ``patch_yaml`` takes; comments, order and all else stay.

    Items that have no 编号 yet are given theirs. The caller holds the file's lock.

    Args:
        path: the file; changes: address in the file and new value.
        approve: called with the new text before it is written; what it raises leaves the file as it was.

    Raises:
        Faults: the file cannot be read; it is left alone.
        InputError: an address does not exist, or the file cannot be written.
    """
    file = read_yaml(path)
    patched = patch_yaml(file.text, [*changes])
    missing = list(missing_ids(parse_yaml(patched, path)))
    numbered = patch_yaml(patched, missing) if missing else patched
    if missing:
        parse_yaml(numbered, path)
    approve(numbered)
    write_atomic(path, numbered.encode())


def missing_ids(file: YamlFile) -> Iterator[tuple[Address, str]]:
    """Yield the 编号 to be given to each item and section that has none.

    Those of a department's file begin with its name: they are unique in the whole case.
    """
    if not isinstance(file.tree, dict):
        return
    owner = _NOT_IN_IDS.sub("", file.path.stem)[:_LONGEST_OWNER] if file.path.parent.name == SHARES else ""
    last = _last_numbers(_ids(file.tree))
    for key, prefix in _PREFIXES.items():
        for address, kind in _unnumbered(file.tree.get(key), (key,), owner + prefix):
            last[kind] = last.get(kind, 0) + 1
            yield (*address, "编号"), f"{kind}{last[kind]}"


def _ids(node: Tree) -> Iterator[str]:
    if isinstance(node, list):
        for child in node:
            yield from _ids(child)
    elif isinstance(node, dict):
        for key, child in node.items():
            if key == "编号" and isinstance(child, str):
                yield child
            yield from _ids(child)


def _unnumbered(node: Tree, address: Address, prefix: str) -> Iterator[tuple[Address, str]]:
    if isinstance(node, list):
        for index, child in enumerate(node):
            if isinstance(child, dict):
                if not child.get("编号"):
                    yield (*address, index), prefix
                yield from _unnumbered(child.get("条目"), (*address, index, "条目"), prefix)
    elif isinstance(node, dict):
        yield from _unnumbered(node.get("条目"), (*address, "条目"), prefix)
        for place, kind in _unnumbered(node.get("节"), (*address, "节"), prefix):
            yield place, kind if "条目" in place[2:] else f"{prefix}节"


def _last_numbers(ids: Iterable[str]) -> dict[str, int]:
    """Return the highest number given after each prefix: one that was taken away is not given again."""
    last: dict[str, int] = {}
    for match in filter(None, map(_NUMBERED.match, ids)):
        last[match[1]] = max(last.get(match[1], 0), int(match[2]))
    return last
