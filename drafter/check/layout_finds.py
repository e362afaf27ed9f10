"""Rules about the page: what they say of a layout becomes findings about the whole document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from drafter.check.draft import Draft
from drafter.check.finding import Hit
from drafter.check.layout import Layout
from drafter.check.rule import Example, Find

PAGE = "关于2026年度法治政府建设情况的报告\n一、主要举措\n县政府常务会议学法9次。"


def judged(judge: Callable[[Layout], Iterator[str]]) -> Find:
    """Return a rule's search made of one that says what is wrong with a page."""

    def find(draft: Draft) -> Iterator[Hit]:
        if draft.layout is not None:
            yield from map(Hit, judge(draft.layout))

    return find


def page(note: str = "", context: Mapping[str, object] | None = None, **layout: object) -> Example:
    """Return an example: a short report on a page that differs from the standard in what is given."""
    return Example(text=PAGE, context=context or {}, layout=layout, note=note)


def leftovers(layout: Layout, before: str) -> Iterator[str]:
    """Yield what of the work on a document is still in it, and what to do about it before 定稿 or 公开."""
    if layout.comments:
        yield f"留有 {layout.comments} 条批注。请在{before}前处理完，再删去批注。"
    if layout.changes:
        yield f"留有 {layout.changes} 处修订。请在{before}前逐处接受或者拒绝。"
    if layout.hidden:
        yield f"有隐藏的文字“{layout.hidden}”。请在{before}前删去。"
