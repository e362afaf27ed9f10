"""What was understood of a report, so that a clerk can check it in two minutes: doubtful things first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from drafter.understand import Understanding
from drafter.understand.carry import PARTS
from drafter.understand.figure_names import doubtful, figure_names
from drafter.yamlfile import Tree
from drafter.zh.columns import ELLIPSIS, display_width, fit, pad
from drafter.zh.dates import show_date

_WIDTH = 78
_INDENT = "  "


def lines(found: Understanding) -> list[str]:
    """Return the whole picture as lines of at most 80 columns."""
    return [line.rstrip() for part in (_frame, _outline, _promises, _figures, _rest) for line in part(found)]


def summary(found: Understanding) -> str:
    """Return one sentence on what was read."""
    return (
        f"读出标题 {len(found.headings)} 个，数据 {len(found.figures)} 个，"
        f"不足 {len(found.shortcomings)} 条，安排 {len(found.promises)} 项。"
    )


def _frame(found: Understanding) -> Iterator[str]:
    yield found.title or "（没有标题）"
    signed = show_date(found.sign_date) if found.sign_date else "没有"
    yield f"机关：{'、'.join(found.unit) or '没有读出'}　年度：{found.year or '没有读出'}　成文日期：{signed}"
    yield f"主送：{'、'.join(found.recipients) or '没有'}　发文字号：{found.doc_no or '没有'}"
    yield summary(found)
    for warning in found.warnings:
        yield f"注意：{warning}"


def _outline(found: Understanding) -> Iterator[str]:
    yield from ("", "标题")
    for heading in found.headings:
        told = "、".join(PARTS[part] for part in heading.part) if heading.level == 1 else ""
        text = fit(f"{_INDENT * heading.level}{heading.text}", 58)
        yield f"{pad(text, 60)}{f'→ {told}' if told else ''}"


def _promises(found: Understanding) -> Iterator[str]:
    yield from ("", f"不足（{len(found.shortcomings)}）")
    for number, shortcoming in enumerate(found.shortcomings, 1):
        yield fit(f"{_INDENT}{number}. {shortcoming.text}", _WIDTH)
        if shortcoming.cause:
            yield fit(f"{_INDENT}   原因：{shortcoming.cause}", _WIDTH)
    yield from ("", f"安排（{len(found.promises)}）")
    for number, promise in enumerate(found.promises, 1):
        yield fit(f"{_INDENT}{number}. {promise.text}", _WIDTH)


def _figures(found: Understanding) -> Iterator[str]:
    names = figure_names(found.figures)
    rows = sorted(zip(found.figures, names, strict=True), key=lambda row: not doubtful(*row))
    yield from ("", f"数据（{len(rows)}），没有把握的在前面，标着“？”")
    for figure, name in rows:
        mark = "？" if doubtful(figure, name) else "　"
        yield f"{mark}{pad(fit(name, 28), 30)}{pad(fit(figure.written, 14), 16)}{_end(figure.fragment, 30)}"


def _end(text: str, width: int) -> str:
    """Return the text cut to its last ``width`` columns: the figure stands near the end of its fragment."""
    kept = text
    while display_width(kept) > width - 1:
        kept = kept[1:]
    return text if display_width(text) <= width else f"{ELLIPSIS}{kept}"


def _rest(found: Understanding) -> Iterator[str]:
    if found.debris:
        yield from ("", "没有当作正文的内容")
        for line in found.debris:
            yield fit(f"{_INDENT}{line}", _WIDTH)


def tree(data: Any) -> Tree:
    """Return plain data as a tree of texts for YAML; what is empty stays empty."""
    if isinstance(data, dict):
        return {str(key): tree(value) for key, value in data.items()}
    if isinstance(data, (list, tuple)):
        return [tree(value) for value in data] or None
    return None if data is None or data == "" else str(data)
