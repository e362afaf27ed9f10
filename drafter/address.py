"""Addresses: one scheme that names every place of a report.

An address is the path from the report to a place, written with the keys the clerk
sees in the files and the 编号 of items: ``("主要举措", "举措31", "正文")``. An item
without 编号 is named by its position, an int. The same tuple gives the line of a
fault, the question of the wizard, the paragraph of a document and a place in a diff.
"""

from __future__ import annotations

Address = tuple[str | int, ...]


def show(address: Address) -> str:
    """Return the address as people read it: ``主要举措/举措31/正文``; positions count from 1."""
    return "/".join(part if isinstance(part, str) else f"第{part + 1}项" for part in address)
