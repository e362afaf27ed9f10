"""What was understood as plain data, for ``drafter import --format json``."""

from __future__ import annotations

from typing import Any

from drafter.understand.results import FoundFigure, Heading, Understanding
from drafter.zh.decimals import show_number


def _value(figure: FoundFigure) -> str | list[str]:
    low = show_number(figure.value)
    return low if figure.upper is None else [low, show_number(figure.upper)]


def _heading(heading: Heading) -> dict[str, Any]:
    return {
        "level": heading.level,
        "text": heading.text,
        "part": list(heading.part),
        "address": list(heading.place),
    }


def _figure(figure: FoundFigure) -> dict[str, Any]:
    return {
        "value": _value(figure),
        "written": figure.written,
        "unit": figure.unit,
        "qualifier": figure.qualifier,
        "kind": figure.kind,
        "direction": figure.direction,
        "period": str(figure.period) if figure.period else None,
        "label": figure.label,
        "name": figure.name,
        "indicator": figure.indicator,
        "confidence": figure.confidence,
        "fragment": figure.fragment,
        "part": figure.part,
        "address": list(figure.place),
    }


def as_data(understood: Understanding, file_name: str) -> dict[str, Any]:
    """Return the understanding as JSON takes it; values are texts, a range has two.

    Args:
        understood: what was understood.
        file_name: the file, as the user named it.
    """
    return {
        "file": file_name,
        "title": understood.title,
        "unit": list(understood.unit),
        "year": understood.year,
        "plan_year": understood.plan_year,
        "recipients": list(understood.recipients),
        "signature": list(understood.signature),
        "sign_date": understood.sign_date.isoformat() if understood.sign_date else None,
        "doc_no": understood.doc_no,
        "transition": understood.transition,
        "closing": understood.closing,
        "note": understood.note,
        "headings": [_heading(heading) for heading in understood.headings],
        "missing_parts": list(understood.missing_parts),
        "embedded_parts": [{"part": name, "heading": text} for name, text in understood.embedded_parts],
        "figures": [_figure(figure) for figure in understood.figures],
        "shortcomings": [
            {
                "text": each.text,
                "cause": each.cause,
                "detail": each.detail,
                "heading": each.heading,
                "address": list(each.place),
            }
            for each in understood.shortcomings
        ],
        "promises": [
            {"heading": each.heading, "text": each.text, "address": list(each.place)}
            for each in understood.promises
        ],
        "tables": understood.tables,
        "debris": list(understood.debris),
        "warnings": list(understood.warnings),
    }
