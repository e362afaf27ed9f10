"""Document → plain dictionaries for other programs."""

from __future__ import annotations

from typing import Any

from drafter.blocks import Block, Document, Gap, Text
from drafter.render.spans import Span, spans_of


def render_json(document: Document) -> dict[str, Any]:
    """Return the document as dictionaries, lists, texts and numbers.

    Keys are ``title``, ``stage``, ``build``, ``blocks`` (kind, level, text, address, figures) and ``gaps``
    (mark, name, address). A figure's ``start`` and ``end`` count characters of its block's ``text``, from 0.
    """
    return {
        "title": document.title,
        "stage": document.stage,
        "build": document.build,
        "blocks": [_block(block) for block in document.blocks],
        "gaps": [_gap(gap) for gap in document.gaps],
    }


def _block(block: Block) -> dict[str, Any]:
    return {
        "kind": block.kind.value if isinstance(block, Text) else type(block).__name__.lower(),
        "level": block.level if isinstance(block, Text) else 0,
        "text": block.text,
        "address": list(block.address),
        "figures": [_figure(span) for span in spans_of(block)],
    }


def _figure(span: Span) -> dict[str, Any]:
    figure = {"names": list(span.names), "start": span.start, "end": span.end, "text": span.text}
    return figure | {"filter": span.filter} if span.filter else figure


def _gap(gap: Gap) -> dict[str, Any]:
    return {"mark": gap.mark, "name": gap.name, "address": list(gap.address)}
