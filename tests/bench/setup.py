"""What the measurements need on disk: a case, and the same text for each peer."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml

from drafter.blocks import Document
from drafter.commands.build import build_document
from tests.bench.cases import write_case
from tests.bench.material import Material, material
from tests.bench.peers.docxtpl_peer import make_template


@dataclass(frozen=True)
class Subject:
    """One report: its case folder, its document, and the files of the peers beside it."""

    case: Path

    @cached_property
    def document(self) -> Document:
        """The document that drafter makes of the case."""
        return build_document(self.case)

    @cached_property
    def content(self) -> Material:
        """The same document as plain data."""
        return material(self.document)

    @cached_property
    def length(self) -> int:
        """Characters of the paragraphs and the table."""
        cells = [self.content["header"], *self.content["rows"]]
        lines = [paragraph["text"] for paragraph in self.content["paragraphs"]]
        return sum(map(len, lines)) + sum(len(cell) for row in cells for cell in row)

    @cached_property
    def template(self) -> Path:
        """A template for docxtpl, written on first use."""
        path = self.case.with_suffix(".template.docx")
        make_template(path, len(self.content["header"]))
        return path

    @cached_property
    def context(self) -> Path:
        """The content as JSON, written on first use."""
        path = self.case.with_suffix(".json")
        path.write_text(json.dumps(self.content, ensure_ascii=False), encoding="utf-8")
        return path

    @cached_property
    def answers(self) -> Path:
        """The content as YAML, written on first use."""
        path = self.case.with_suffix(".yaml")
        path.write_text(yaml.safe_dump(dict(self.content), allow_unicode=True), encoding="utf-8")
        return path


def subject(folder: Path, size: int = 1, rows: int | None = None, variant: int = 0) -> Subject:
    """Write a case of this size into the folder and return what is compared on it."""
    return Subject(write_case(folder / f"{size}-{rows}-{variant}", size, rows, variant))


def subjects(folder: Path, size: int, count: int) -> list[Subject]:
    """Return so many different reports of one size, so that nothing is remembered from one to the next."""
    return [subject(folder, size, variant=variant) for variant in range(count)]
