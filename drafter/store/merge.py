"""One report out of the files of a case: the departments' shares go where they belong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from drafter.model.figure import Figure
from drafter.model.items import Item, Part, Section
from drafter.model.problem import Problem
from drafter.model.report import PARTS, Contribution, LastYear, Report
from drafter.zh.figures import Quantity


@dataclass(frozen=True, slots=True)
class Clash:
    """Two files say different things of one figure."""

    department: str
    problem: Problem


def merge(
    report: Report, shares: Mapping[str, Contribution], last: LastYear | None
) -> tuple[Report, list[Clash]]:
    """Merge the departments' shares (by department) and last year's file into the report."""
    figures, clashes = _merge_figures(report, shares)
    changes: dict[str, Any] = {"figures": figures}
    for key, attribute in PARTS.items():
        part = report.part(key)
        for department, share in shares.items():
            part = _merge_part(part, share.part(key), department)
        changes[attribute] = part
    changes["last_promises"] = _merge_promises(report, shares)
    if last is not None:
        changes["last"] = last
    return report.model_copy(update=changes), clashes


def _merge_part(part: Part[Any], share: Part[Any], department: str) -> Part[Any]:
    if not (share.items or share.sections):
        return part
    sections = list(part.sections)
    for section in share.sections:
        _add_section(sections, _owned_section(section, department))
    items = (*part.items, *(_owned(item, department) for item in share.items))
    return part.model_copy(update={"items": items, "sections": tuple(sections)})


def _add_section(sections: list[Section[Any]], section: Section[Any]) -> None:
    for index, known in enumerate(sections):
        if _same_section(known, section):
            sections[index] = known.model_copy(update={"items": (*known.items, *section.items)})
            return
    sections.append(section)


def _same_section(one: Section[Any], other: Section[Any]) -> bool:
    if one.id and other.id:
        return one.id == other.id
    if one.heading and other.heading:
        return one.heading == other.heading
    return bool(one.topic) and one.topic == other.topic


def _owned_section(section: Section[Any], department: str) -> Section[Any]:
    return section.model_copy(update={"items": tuple(_owned(item, department) for item in section.items)})


def _owned(item: Item, department: str) -> Item:
    return item if item.department else item.model_copy(update={"department": department})


def _merge_promises(report: Report, shares: Mapping[str, Contribution]) -> tuple[Any, ...]:
    merged = {promise.id or index: promise for index, promise in enumerate(report.last_promises)}
    for department, share in shares.items():
        for index, promise in enumerate(share.last_promises):
            key = promise.id or f"{department}/{index}"
            known = merged.get(key)
            answer = {name: getattr(promise, name) for name in promise.model_fields_set}
            merged[key] = known.model_copy(update=answer) if known else promise
    return tuple(merged.values())


def _merge_figures(
    report: Report, shares: Mapping[str, Contribution]
) -> tuple[dict[str, Figure], list[Clash]]:
    figures = dict(report.figures)
    clashes: list[Clash] = []
    for department, share in shares.items():
        for name, figure in share.figures.items():
            merged, contradictions = _joined(figures.get(name), name, figure, department)
            figures[name] = merged
            clashes += [Clash(department, problem) for problem in contradictions]
    return figures, clashes


def _joined(known: Figure | None, name: str, figure: Figure, department: str) -> tuple[Figure, list[Problem]]:
    """A department's figure beside what is known of it: a contribution, a completion or a contradiction."""
    if known is None:
        return (figure if figure.department else figure.model_copy(update={"department": department})), []
    delivered = dict(figure.contributions)
    if known.combination is not None and figure.written is not None:
        delivered[department] = figure.written
    contradictions = [
        problem
        for source, quantity in delivered.items()
        for problem in _contradiction(name, known.contributions.get(source), quantity)
    ]
    if known.combination is None:
        contradictions += _contradiction(name, known.written, figure.written)
        known = _completed(known, figure)
    if not delivered:
        return known, contradictions
    return known.model_copy(update={"contributions": {**known.contributions, **delivered}}), contradictions


def _completed(known: Figure, figure: Figure) -> Figure:
    """Take over from a department's figure what the report's leaves open."""
    update = {
        name: getattr(figure, name)
        for name in figure.model_fields_set
        if name != "contributions" and getattr(known, name) is None
    }
    return known.model_copy(update=update)


def _contradiction(name: str, one: Quantity | None, other: Quantity | None) -> list[Problem]:
    if one is None or other is None or _worth(one) == _worth(other):
        return []
    what = f"{name}有两个不同的数：别处写的是 {one.text}，这里写的是 {other.text}。"
    cure = "请核对，改正其中一个；要把各部门的数加起来，请在报告.yaml里写“汇总: 合计”。"
    return [Problem(("数据", name, "本年"), what, cure)]


def _worth(quantity: Quantity) -> tuple[object, ...]:
    return quantity.base_value, quantity.base_unit, quantity.qualifier, quantity.upper
