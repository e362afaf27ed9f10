"""What must not travel with a 公开稿: items and figures that are not public."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from drafter.errors import Refused
from drafter.model.items import Item, Part
from drafter.model.reckon import Reckoning
from drafter.model.report import Report
from drafter.skeleton.manifest import Manifest
from drafter.zh.references import split_references


def refuse_private(
    report: Report, manifest: Manifest, reckoning: Reckoning, admits: Callable[[Item], bool]
) -> None:
    """Raise Refused, with a list, when the public text would tell what is not public."""
    private = dict.fromkeys(_private(report, manifest, reckoning, admits))
    if private:
        listed = "\n".join(f"  {line}" for line in private)
        raise Refused(
            f"公开稿没有生成：下面的内容标明不公开。\n{listed}\n请给这些条目写上“公开文本”，或者把“公开”改为“是”。"
        )


def _private(
    report: Report, manifest: Manifest, reckoning: Reckoning, admits: Callable[[Item], bool]
) -> Iterator[str]:
    for passage in report.opening:
        yield from _figures("引言", passage.text, reckoning)
    for telling in manifest.parts:
        part = report.part(telling.part)
        for text in (part.heading, part.intro, part.closing, *(section.heading for section in part.sections)):
            yield from _figures(telling.part, text, reckoning)
        yield from _private_items(telling.part, part, reckoning, admits)


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
    if not item.public:
        return item.heading, item.public_text
    return item.heading, item.public_text or getattr(item, "text", None), getattr(item, "cause", None)


def _figures(place: str, text: str | None, reckoning: Reckoning) -> Iterator[str]:
    if not text or "{{" not in text:
        return
    for piece in split_references(text):
        for name in () if isinstance(piece, str) else piece.names:
            value = reckoning.find(name)
            if value is not None and not value.public:
                yield f"{place}：用到不公开的数据“{name}”"
