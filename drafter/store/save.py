"""Changing values of a case file: under its lock, by their spans only, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from drafter.address import Address
from drafter.store.files import write_atomic
from drafter.store.lock import FileLock
from drafter.yamlfile import Tree, YamlFile, parse_yaml, patch_yaml, read_yaml

_PREFIXES = {
    "主要举措": "举措",
    "不足和原因": "问题",
    "第一责任人职责": "履职",
    "下年安排": "安排",
    "其他事项": "其他",
    "附件": "附件",
}


def save_values(path: Path, changes: Sequence[tuple[Address, str | None]], role: str) -> None:
    """Set values of a case file (None removes them); comments, order and all else stay as they are.

    Items that have no 编号 yet are given theirs.

    Args:
        path: the file; changes: address in the file and new text.
        role: who changes it, as the lock shall tell others.

    Raises:
        Locked: somebody else holds the file.
        Faults: the file cannot be read; it is left alone.
        InputError: an address does not exist, or the file cannot be written.
    """
    with FileLock(path, role):
        file = read_yaml(path)
        patched = patch_yaml(file.text, [*changes])
        numbered = patch_yaml(patched, list(missing_ids(parse_yaml(patched, path))))
        parse_yaml(numbered, path)
        write_atomic(path, numbered.encode())


def missing_ids(file: YamlFile) -> Iterator[tuple[Address, str]]:
    """Yield the 编号 to be given to each item and section that has none."""
    if not isinstance(file.tree, dict):
        return
    taken = set(_ids(file.tree))
    for key, prefix in _PREFIXES.items():
        for address, kind in _unnumbered(file.tree.get(key), (key,), prefix):
            yield (*address, "编号"), _free(kind, taken)


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
                if "编号" not in child:
                    yield (*address, index), prefix
                yield from _unnumbered(child.get("条目"), (*address, index, "条目"), prefix)
    elif isinstance(node, dict):
        yield from _unnumbered(node.get("条目"), (*address, "条目"), prefix)
        for place, kind in _unnumbered(node.get("节"), (*address, "节"), prefix):
            yield place, kind if "条目" in place[2:] else f"{prefix}节"


def _free(prefix: str, taken: set[str]) -> str:
    number = 1
    while f"{prefix}{number}" in taken:
        number += 1
    taken.add(f"{prefix}{number}")
    return f"{prefix}{number}"
