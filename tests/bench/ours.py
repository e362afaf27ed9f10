"""drafter as the peers are called: from files, or from what is in memory, to a .docx."""

from __future__ import annotations

from pathlib import Path

from drafter.commands.build import assemble_report, build_document
from drafter.model.report import Report
from drafter.render.word import render_word
from drafter.skeleton.assemble import Order


def build(case: Path) -> bytes:
    """Return the .docx of a case folder: read, validated, assembled, written."""
    return render_word(build_document(case))


def write(report: Report, case: Path) -> bytes:
    """Return the .docx of a report that has been read: assembled, written."""
    return render_word(assemble_report(report, case, Order()))
