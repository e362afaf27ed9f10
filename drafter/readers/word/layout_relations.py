"""Which parts of a .docx belong to which."""

from __future__ import annotations

import posixpath
from typing import NamedTuple

from drafter.readers.word.names import RELATIONS
from drafter.readers.word.package import Package
from drafter.readers.word.xml import Element, parse

_RELATION = f"{{{RELATIONS}}}Relationship"


class Relation(NamedTuple):
    """What a part refers to: the id it uses, the last word of the relation's type, the path."""

    id: str
    kind: str
    path: str


def relations(package: Package, part: str) -> list[Relation]:
    """Return the relations of a part, those to the outside left out; ``""`` is the package itself.

    Raises:
        InputError: the part that lists them is damaged.
    """
    folder, name = posixpath.split(part)
    data = package.read(posixpath.join(folder, "_rels", f"{name}.rels"))
    return [
        Relation(
            relation.get("Id", ""),
            relation.get("Type", "").rpartition("/")[2],
            posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/"),
        )
        for relation in (() if data is None else parse(data).iter(_RELATION))
        if relation.get("TargetMode") != "External"
    ]


class Parts:
    """The parts that the text of a .docx, and the package itself, refer to."""

    def __init__(self, package: Package) -> None:
        """Read what refers to what."""
        self._package = package
        self._known = [*relations(package, package.main), *relations(package, "")]

    def data(self, kind: str) -> bytes | None:
        """Return the first part of a kind: styles, settings, theme, core-properties …; None without one."""
        path = next((each.path for each in self._known if each.kind == kind), None)
        return None if path is None else self._package.read(path)

    def root(self, kind: str) -> Element | None:
        """Return the first part of a kind, parsed."""
        data = self.data(kind)
        return None if data is None else parse(data)

    def named(self, id: str) -> Element | None:
        """Return the part that the text refers to by an id, parsed."""
        path = next((each.path for each in self._known if each.id == id), None)
        data = None if path is None else self._package.read(path)
        return None if data is None else parse(data)
