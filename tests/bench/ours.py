"""drafter as the peers are called: from files, or from what is in memory, to a .docx."""

from __future__ import annotations

from pathlib import Path

from drafter.commands.build import assemble_case, build_document
from drafter.render.word import render_word
from drafter.skeleton.order import Order
from drafter.store.load import Case


def build(case: Path) -> bytes:
    """Return the .docx of a case folder: read, validated, assembled, written."""
    return render_word(build_document(case))


def write(case: Case) -> bytes:
    """Return the .docx of a case that has been read: assembled, written."""
    return render_word(assemble_case(case, Order()))
