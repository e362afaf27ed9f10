"""What a person should know about a report as understood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafter.model.parts import PARTS
from drafter.readers.source import Grid
from drafter.understand.parts import Placed
from drafter.understand.results import Heading, PartName, Understanding
from drafter.understand.row import Row

NAMES: Mapping[str, str] = {name: key for key, name in PARTS.items()} | {"achievements": "主要举措和成效"}


def _implied(placed: Sequence[Placed]) -> Iterator[str]:
    seen: set[PartName] = set()
    for each in placed:
        for name in each.parts:
            if each.implied and each.row.kind == "body" and name not in seen:
                seen.add(name)
                yield f"“{NAMES[name]}”没有标题，是按正文“{_begins(each.row)}……”认出的，请核对。"


def _begins(row: Row) -> str:
    text = "" if isinstance(row.piece, Grid) else row.piece.text[row.start : row.end]
    return text[:12]


def _merged(headings: Sequence[Heading]) -> Iterator[str]:
    for heading in headings:
        if len(heading.part) > 1:
            names = "”和“".join(NAMES[name] for name in heading.part)
            yield f"“{heading.text}”把“{names}”写在一起，请核对各段归入哪一部分。"


def _found(told: str) -> str:
    return f"“{told}”" if told else "正文"


def warnings(report: Understanding, placed: Sequence[Placed]) -> tuple[str, ...]:
    """Return Chinese sentences on what is missing, merged, embedded or doubtful.

    Args:
        placed: the rows of the report, with the parts they were put in.
    """
    found: list[str] = []
    if not report.title:
        found.append("没有找到标题，请补上。")
    if report.year is None:
        found.append("没有认出报告的年度，请填写。")
    if not report.headings:
        found.append("没有找到标题层次，全文按段落读入，请核对。")
    elsewhere = dict(reversed(report.embedded_parts))
    for name in report.missing_parts:
        if name in elsewhere:
            found.append(f"没有“{NAMES[name]}”这一部分，{_found(elsewhere[name])}里有几句写到，请核对。")
        else:
            found.append(f"没有找到“{NAMES[name]}”这一部分。")
    found.extend(_implied(placed))
    found.extend(_merged(report.headings))
    if report.shortcomings and all(each.cause is None for each in report.shortcomings):
        found.append("不足都没有写明原因。")
    if "shortcomings" not in report.missing_parts and not report.shortcomings:
        found.append("有“不足和原因”部分，但没有分出一条条的不足，请核对。")
    if "plan" not in report.missing_parts and not report.promises:
        found.append("有“下年安排”部分，但没有分出一条条的安排，请核对。")
    return tuple(found)
