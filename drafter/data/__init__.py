"""Tables of the domain: indicators, topics, targets, departments, formulations that are fixed. Rows, no code.

Every row names its origin: a seed with offset and literal fragment, a published text, or 待核 where
neither is known. The typed view of the tables is ``drafter.data.tables``.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from drafter.errors import InputError
from drafter.yamlfile import read_yaml

Row = dict[str, Any]

_HERE = Path(__file__).parent
_PLACES = (_HERE.parent / "_share", _HERE.parent.parent)


@cache
def folder(name: str) -> Path:
    """Return a top-level data folder (``skeletons``, ``seeds``) of a checkout or of an installed drafter.

    Raises:
        InputError: the installation lacks it.
    """
    for place in _PLACES:
        if (place / name).is_dir():
            return place / name
    raise InputError(f"程序自带的“{name}”文件夹不见了。请重新安装 drafter。")


def table(name: str) -> Path:
    """Return the file of a table: ``indicators``, ``topics``, ``targets`` …"""
    return _HERE / f"{name}.yaml"


@cache
def rows(name: str) -> list[Row]:
    """Return the rows of a table as they stand in its file; every scalar is text."""
    tree = read_yaml(table(name)).tree
    return [row for row in tree if isinstance(row, dict)] if isinstance(tree, list) else []
