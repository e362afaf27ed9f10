"""What must not travel with a 公开稿: items and figures that are not public."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from drafter.errors import Refused
from drafter.model.items import Item, Part
from drafter.model.reckoned import Reckoning, Value
from drafter.model.report import Report
from drafter.skeleton.items import own_text, told_cause
from drafter.skeleton.manifest import Manifest
from drafter.zh.references import split_references


def refuse_private(
    report: Report,
    manifest: Manifest,
    reckoning: Reckoning,
    admits: Callable[[Item], bool],
    applies: Callable[[tuple[str, ...]], bool],
) -> None:
    """Raise Refused, with a list, when the public text would tell what is not public.

    Args:
        admits: tells whether an item belongs to the text.
        applies: tells whether 适用文本 names the text.
    """
    private = dict.fromkeys(_private(report, manifest, reckoning, admits, applies))
    if private:
        listed = "\n".join(f"  {line}" for line in private)
        raise Refused(
            f"公开稿没有生成：下面的内容标明不公开。\n{listed}\n请给这些条目写上“公开文本”，或者把“公开”改为“是”。"
        )


def _private(
    report: Report,
    manifest: Manifest,
    reckoning: Reckoning,
    admits: Callable[[Item], bool],
    applies: Callable[[tuple[str, ...]], bool],
) -> Iterator[str]:
    for passage in report.opening:
        if applies(passage.submissions):
            yield from _figures("引言", passage.text, reckoning)
    for key, written, usual in (
        ("过渡语", report.transition, manifest.transition),
        ("结束语", report.closing, manifest.closing),
    ):
        yield from _figures(key, usual if written is None else written, reckoning)
    for telling in manifest.parts:
        part = report.part(telling.part)
        for text in (part.heading, part.intro, part.closing, *(section.heading for section in part.sections)):
            yield from _figures(telling.part, text, reckoning)
        yield from _private_items(telling.part, part, reckoning, admits)
    for annex in report.annexes:
        yield from _figures("附件", annex.title, reckoning)


def _private_items(
    key: str, part: Part[Any], reckoning: Reckoning, admits: Callable[[Item], bool]
) -> Iterator[str]:
    for item in part.all_items():
        if not admits(item):
            continue
        place = f"{key}/{item.id or item.heading or '一个条目'}"
        if not item.public and item.public_text is None:
            yield f"{place}：条目不公开，还没有公开文本"
        for text in _told(item):
            yield from _figures(place, text, reckoning)


def _told(item: Item) -> tuple[str | None, ...]:
    if item.public_text == "":
        return ()
    return item.heading, own_text(item, public=True), told_cause(item, public=True)


def _figures(place: str, text: str | None, reckoning: Reckoning) -> Iterator[str]:
    if not text or "{{" not in text:
        return
    for piece in split_references(text):
        for name in () if isinstance(piece, str) else piece.names:
            value = reckoning.find(name)
            if value is not None and not value.public:
                yield f"{place}：用到不公开的数据“{name}”{_by_default(value)}"


def _by_default(value: Value) -> str:
    """Say where it is that a figure is not public when nobody wrote so, and where to change that."""
    if value.indicator is None or value.indicator.public:
        return ""
    return f"（这个指标通常不公开；要公开，请在“数据/{value.name}/公开”写“是”）"
