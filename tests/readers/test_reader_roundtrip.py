from __future__ import annotations

from pathlib import Path

import pytest

from drafter.blocks import Document, Imprint, Letterhead, Signature, Text
from drafter.commands.build import build_document
from drafter.model.stages import STAGES
from drafter.readers import Grid, Line, Passage, Source, read_source
from drafter.render.spans import spans_of
from drafter.render.text import render_text
from drafter.render.word import render_word
from drafter.skeleton.order import Order, stage_named
from drafter.store.load import open_case

EXAMPLES = sorted(path.parent for path in (Path(__file__).parents[2] / "examples").glob("*/报告.yaml"))
WANTED = [
    (case, text.name, stage)
    for case in EXAMPLES
    for text in open_case(case).report.submissions
    for stage in STAGES
]


def built(case: Path, text: str, stage: str, folder: Path) -> tuple[Document, Source]:
    document = build_document(case, Order(text, stage_named(stage)))
    path = folder / "稿件.docx"
    path.write_bytes(render_word(document))
    return document, read_source(path)


def rows(source: Source) -> list[str]:
    shown = [line.text if isinstance(line, Line) else _grid(line) for line in source.lines]
    return "\n".join(shown).replace("\u3000", "").replace(" ", "").splitlines()


def _grid(grid: Grid) -> str:
    return "\n".join("\t".join(row) for row in grid.rows)


def without_frame(document: Document) -> list[str]:
    """The text of the document without letterhead, signature and imprint, whose rows the page arranges."""
    kept = [block for block in document.blocks if not isinstance(block, Letterhead | Imprint | Signature)]
    text = render_text(Document(document.title, tuple(kept), (), document.stage))
    return text.replace("\u3000", "").replace(" ", "").splitlines()


@pytest.mark.parametrize(("case", "text", "stage"), WANTED, ids=lambda value: getattr(value, "name", value))
def test_what_is_built_is_read_back(case: Path, text: str, stage: str, tmp_path: Path) -> None:
    document, source = built(case, text, stage, tmp_path)
    found, wanted = rows(source), without_frame(document)
    begin = found.index(wanted[0])
    framed = [row for row in found[begin:] if row in set(wanted)]
    assert framed == wanted
    assert len(found) - len(wanted) <= 12


def test_levels_and_run_in_headings_of_another_face_are_read_back(tmp_path: Path) -> None:
    document, source = built(EXAMPLES[0], WANTED[0][1], "送审稿", tmp_path)
    blocks = [block for block in document.blocks if isinstance(block, Text)]
    wanted = {block.text: block for block in blocks if block.level}
    found = {line.text: line for line in source.lines if isinstance(line, Line) and line.level}
    assert {text: line.level for text, line in found.items()} == {
        text: block.level for text, block in wanted.items()
    }
    for text, block in wanted.items():
        heading = "".join(run.text for run in block.runs if run.role == "heading")
        of_another_face = block.level in (1, 2) and len(heading) < len(text)
        assert found[text].lead == (len(heading) if of_another_face else 0)


def test_the_manifest_names_the_place_and_the_figures_of_each_paragraph(tmp_path: Path) -> None:
    document, source = built(EXAMPLES[0], WANTED[0][1], "送审稿", tmp_path)
    manifest = source.manifest
    assert manifest is not None
    assert manifest.sound
    assert manifest.build == document.build
    stated = [
        (mark.names, _text(source, passage)[mark.start : mark.end])
        for passage in manifest.passages
        for mark in passage.figures
    ]
    wanted = [(span.names, span.text) for block in document.blocks for span in spans_of(block)]
    assert stated == wanted
    addresses = [block.address for block in document.blocks if block.address]
    assert set(addresses) <= {passage.address for passage in manifest.passages}


def _text(source: Source, passage: Passage) -> str:
    line, cell = source.lines[passage.line], passage.cell or (0, 0)
    return line.text if isinstance(line, Line) else line.rows[cell[0]][cell[1]]


def test_a_public_draft_has_no_manifest(tmp_path: Path) -> None:
    assert built(EXAMPLES[0], WANTED[0][1], "公开稿", tmp_path)[1].manifest is None
