"""One report out of the files of a case: the departments' shares go where they belong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from drafter.model.figure import Figure
from drafter.model.items import Item, Part, Promise, Section
from drafter.model.parts import PARTS
from drafter.model.problem import Problem
from drafter.model.report import Contribution, LastYear, Report
from drafter.store.left_items import answered, left_to
from drafter.zh.figures import Quantity
from drafter.zh.width import fold_name


@dataclass(frozen=True, slots=True)
class Clash:
    """Two files say different things of one figure; ``share`` is the one that was read later."""

    share: str
    problem: Problem


def merge(
    report: Report, shares: Mapping[str, Contribution], last: LastYear | None
) -> tuple[Report, list[Clash]]:
    """Merge the departments' shares (by the name of their file) and last year's file into the report."""
    figures, clashes = _merge_figures(report, shares)
    changes: dict[str, Any] = {"figures": figures}
    left = {name: left_to(report, share.department or name) for name, share in shares.items()}
    for key, attribute in PARTS.items():
        part = report.part(key)
        for name, share in shares.items():
            part, rest = answered(part, share.part(key), left[name])
            part = _merge_part(part, rest, share.department or name)
        changes[attribute] = part
    changes["last_promises"] = _merge_promises(report, shares, last)
    if last is not None:
        changes["last"] = last
    return report.model_copy(update=changes), clashes


def _merge_part(part: Part[Any], share: Part[Any], department: str) -> Part[Any]:
    if not (share.items or share.sections):
        return part
    sections = list(part.sections)
    for section in share.sections:
        _add_section(sections, _owned_section(section, department))
    items = tuple(_owned(item, department) for item in share.items)
    if items and sections and not part.items:  # what stands in no section is not printed before the first
        sections[-1] = sections[-1].model_copy(update={"items": (*sections[-1].items, *items)})
        items = ()
    return part.model_copy(update={"items": (*part.items, *items), "sections": tuple(sections)})


def _add_section(sections: list[Section[Any]], section: Section[Any]) -> None:
    for index, known in enumerate(sections):
        if _same_section(known, section):
            sections[index] = known.model_copy(update={"items": (*known.items, *section.items)})
            return
    sections.append(section)


def _same_section(one: Section[Any], other: Section[Any]) -> bool:
    if one.id and one.id == other.id:
        return True
    if one.heading and other.heading:
        return one.heading == other.heading
    return bool(one.topic) and one.topic == other.topic


def _owned_section(section: Section[Any], department: str) -> Section[Any]:
    return section.model_copy(update={"items": tuple(_owned(item, department) for item in section.items)})


def _owned(item: Item, department: str) -> Item:
    return item if item.department else item.model_copy(update={"department": department})


def _merge_promises(
    report: Report, shares: Mapping[str, Contribution], last: LastYear | None
) -> tuple[Promise, ...]:
    """Join what departments say of last year's promises to the list, or to last year's report without one.

    A promise without 编号 goes by its position; a department writes that in its stead.
    """
    if not any(share.last_promises for share in shares.values()):
        return report.last_promises
    known_before = report.last_promises or (last.promises if last else report.known_promises)
    merged = {promise.id or str(index): promise for index, promise in enumerate(known_before)}
    for department, share in shares.items():
        for index, promise in enumerate(share.last_promises):
            key = promise.id or f"{department}/{index}"
            known = merged.get(key)
            answer = {name: getattr(promise, name) for name in promise.model_fields_set - {"id"}}
            merged[key] = known.model_copy(update=answer) if known else promise
    return tuple(merged.values())


def _merge_figures(
    report: Report, shares: Mapping[str, Contribution]
) -> tuple[dict[str, Figure], list[Clash]]:
    merger = _Merger(report)
    for name, share in shares.items():
        for figure_name, figure in share.figures.items():
            problems = merger.join(figure_name, figure, share.department or name, f"报送/{name}.yaml")
            merger.clashes += [Clash(name, problem) for problem in problems]
    return merger.figures, merger.clashes


class _Merger:
    """The figures gathered so far, and in which file each value stands."""

    def __init__(self, report: Report) -> None:
        self.figures = dict(report.figures)
        self.clashes: list[Clash] = []
        self._homes: dict[tuple[str, str], str] = {}

    def join(self, name: str, figure: Figure, department: str, home: str) -> list[Problem]:
        """Take in a department's figure, as a contribution or a completion; return what differs."""
        known = self.figures.get(name)
        if known is None:
            named = figure if figure.department else figure.model_copy(update={"department": department})
            self._settle(name, named, named.model_fields_set, home)
            return []
        delivered = dict(figure.contributions)
        values = [("上年", known.previous, figure.previous)]
        if known.combination is not None and figure.written is not None:
            delivered[fold_name(department)] = figure.written
            values = []
        else:
            values.append(("本年", known.written, figure.written))
        open_share = known.combination == "合计" and figure.written is None and not delivered
        values += [(source, known.contributions.get(source), each) for source, each in delivered.items()]
        found = [problem for key, one, other in values for problem in self._differing(name, key, one, other)]
        taken = {} if known.combination is not None else _open_in(known, figure)
        parts: dict[str, Quantity | None] = {**known.contributions, **delivered}
        if open_share and known.written is None:
            parts[fold_name(department)] = None  # a sum is open until every department has delivered
        self._settle(name, known.model_copy(update={**taken, "contributions": parts}), taken, home, delivered)
        return found

    def _settle(
        self, name: str, figure: Figure, fields: Iterable[str], home: str, sources: Iterable[str] = ()
    ) -> None:
        self.figures[name] = figure
        keys = [str(Figure.model_fields[field].alias) for field in fields]
        self._homes.update({(name, key): home for key in (*keys, *sources)})

    def _differing(
        self, name: str, key: str, one: Quantity | None, other: Quantity | None
    ) -> Iterator[Problem]:
        if one is None or other is None or _worth(one) == _worth(other):
            return
        home = self._homes.get((name, key), "报告.yaml")
        what = f"{name}有两个不同的数：{home}里写的是 {one.text}，这里写的是 {other.text}。"
        cure = "请核对，改正其中一个；要把各部门的数加起来，请在报告.yaml里写“汇总: 合计”。"
        yield Problem(("数据", name, "上年" if key == "上年" else "本年"), what, cure)


def _open_in(known: Figure, figure: Figure) -> dict[str, Any]:
    """What a department's figure says and the known one leaves open."""
    said = figure.model_fields_set - {"contributions"}
    return {field: getattr(figure, field) for field in said if getattr(known, field) is None}


def _worth(quantity: Quantity) -> tuple[object, ...]:
    return quantity.base_value, quantity.base_unit, quantity.qualifier, quantity.upper
