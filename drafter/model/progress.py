"""Progress: how much of a report is there, part by part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from drafter.model.due import DUE_DAY, DUE_MONTH
from drafter.model.figure import Figure
from drafter.model.items import Item, Outcome, Part
from drafter.model.parts import MANDATED
from drafter.model.reckon import reckon
from drafter.model.reckoned import Reckoning
from drafter.model.report import Report
from drafter.model.walk import names_in

UNANSWERED = "未填报"


@dataclass(frozen=True, slots=True)
class PartProgress:
    """One part: how many items there are, how many are told in full, which figures are open."""

    name: str
    items: int
    done: int
    open_figures: int


@dataclass(frozen=True, slots=True)
class Progress:
    """The state of a whole report.

    Attributes:
        due: the day before which the report must be delivered.
        unsourced: figures without 数据来源.
        promises: last year's promises; outcomes: how many of each result, 未填报 included.
        causeless: shortcomings without cause.
        next_step: what to do next, a Chinese sentence.
    """

    title: str
    year: int
    due: date
    parts: tuple[PartProgress, ...]
    figures: int
    open_figures: int
    unsourced: int
    promises: int
    outcomes: dict[str, int]
    causeless: int
    next_step: str


def progress(report: Report) -> Progress:
    """Count what is there and what is open."""
    reckoning = reckon(report)
    parts = tuple(_part(key, report.part(key), reckoning) for key in MANDATED)
    promises = report.known_promises
    outcomes = dict.fromkeys((*get_args(Outcome), UNANSWERED), 0)
    for promise in promises:
        outcomes[promise.outcome or UNANSWERED] += 1
    causeless = sum(not item.cause for item in report.shortcomings.all_items())
    open_figures = sum(value.quantity is None for value in reckoning.values.values())
    unsourced = sum(_needs_source(figure) for figure in report.figures.values())
    return Progress(
        title=f"{report.body.name}{report.year}年度法治政府建设情况报告",
        year=report.year,
        due=date(report.year + 1, DUE_MONTH, DUE_DAY),
        parts=parts,
        figures=len(reckoning.values),
        open_figures=open_figures,
        unsourced=unsourced,
        promises=len(promises),
        outcomes=outcomes,
        causeless=causeless,
        next_step=_next_step(report, parts, outcomes[UNANSWERED], open_figures, causeless),
    )


def _needs_source(figure: Figure) -> bool:
    """A written value says where it comes from; what is computed or gathered need not."""
    return figure.written is not None and not figure.source and not figure.formula


def _part(key: str, part: Part[Any], reckoning: Reckoning) -> PartProgress:
    items = part.all_items()
    open_names = {name for item in items for name in _names(item) if _is_open(name, reckoning)}
    done = sum(_told(item) and not any(_is_open(name, reckoning) for name in _names(item)) for item in items)
    bare = not items and bool(part.intro)
    return PartProgress(key, len(items) or int(bare), done or int(bare), len(open_names))


def _told(item: Item) -> bool:
    text = getattr(item, "text", None) or ""
    told = bool(text or getattr(item, "formulation", None))
    return told and not item.unconfirmed and "【待" not in text and "【已落实？】" not in text


def _names(item: Item) -> Iterator[str]:
    return names_in((item.heading, getattr(item, "text", None), getattr(item, "cause", None)))


def _is_open(name: str, reckoning: Reckoning) -> bool:
    value = reckoning.find(name)
    return value is not None and value.quantity is None


def _next_step(
    report: Report, parts: tuple[PartProgress, ...], unanswered: int, open_figures: int, causeless: int
) -> str:
    if unanswered:
        return f"填报{report.year - 1}年安排中的 {unanswered} 件事。"
    empty = next((part for part in parts if not part.items), None)
    if empty:
        return f"写“{empty.name}”。"
    unfinished = next((part for part in parts if part.done < part.items), None)
    if open_figures:
        return f"补上待填的 {open_figures} 个数据。"
    if unfinished:
        return f"写完“{unfinished.name}”里的 {unfinished.items - unfinished.done} 项。"
    if causeless:
        return f"给 {causeless} 条不足写上原因。"
    return "生成稿件（drafter build）。"
