"""Carrying forward: what was understood of last year's report becomes this year's case.

Nothing is taken for true: every item is 待核实, every figure is open with last year's value beside it,
every promise is a question. No such thing reaches a final document before a person has confirmed it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from drafter.data.indicators import every_indicator, indicators
from drafter.errors import FigureError
from drafter.understand.results import FoundFigure, Heading, Node, PartName, Section, Telling, Understanding
from drafter.understand.roll import Mention, rolled, words
from drafter.yamlfile import Tree
from drafter.zh.figures import parse_figure
from drafter.zh.prose import find_figures
from drafter.zh.regions import is_body, regions
from drafter.zh.width import fold_name
from drafter.zh.wrapping import wrapped

PARTS: Mapping[PartName, str] = {
    "achievements": "主要举措",
    "shortcomings": "不足和原因",
    "duty": "第一责任人职责",
    "plan": "下年安排",
    "other": "其他事项",
}
UNCONFIRMED = "【待核实】"
_AGAIN = ("数", "同比", "比上年", "百分点")
SURE = 0.75
"""How well an indicator must fit before a figure takes its name."""

_TELLING = 4
_COUNTED = re.compile("(?:之?[0-9]+|数据)$")

_ENDS = ("。", "！", "？", "：", "】")

_CARRIED: tuple[PartName, ...] = ("achievements", "duty", "other")


@dataclass(frozen=True, slots=True)
class Carried:
    """A new case as trees: 报告.yaml and 上年.yaml, for the year after the report's."""

    report: dict[str, Tree]
    last: dict[str, Tree]


def carry(found: Understanding, year: int, body: str = "", skeleton: str = "") -> Carried:
    """Turn a report on ``year`` into the case of the following year.

    Args:
        body: 机关全称, where the user names it; else as the report tells.
        skeleton: 体例, where the user names it; else as the report is built.
    """
    carried = _Carrier(found, year).case()
    if body:
        carried.report["报告主体"] = body_tree(body)
    if skeleton:
        carried.report["体例"] = skeleton
    return carried


class _Carrier:
    """The work of carrying one report."""

    def __init__(self, found: Understanding, year: int) -> None:
        self.found = found
        self.year = year
        self.names = figure_names(found.figures)
        self.positions = {id(node): position for position, node in enumerate(found.nodes)}
        written = zip(found.figures, self.names, strict=True)
        self.readable = {name for figure, name in written if _is_readable(figure.written)}
        self.counts: dict[str, int] = {}
        self.mentions: dict[int, list[Mention]] = {}
        self._gather_mentions()

    def case(self) -> Carried:
        promises = [*self._promises()]
        report: dict[str, Tree] = {
            "报告主体": self._body(),
            "年度": str(self.year + 1),
            "体例": _skeleton(self.found),
            "报送文本": [_submission(self.found, self.year)],
        }
        opening = "".join(self._text(node) for node in self._nodes("opening")).rstrip("，、；")
        if opening:
            report["引言"] = f"{opening}{'' if opening.endswith(_ENDS) else '。'}{UNCONFIRMED}"
        for part in _CARRIED:
            tree = self._part(part)
            if part == "achievements" and promises:
                tree["节"] = [*_as_list(tree.get("节")), self._follow_up(promises)]
            if tree:
                report[PARTS[part]] = tree
        shortcomings = [*self._shortcomings()]
        if shortcomings:
            report[PARTS["shortcomings"]] = shortcomings
        report["上年度工作安排落实情况"] = [*promises]
        annexes = [*self._annexes()]
        if annexes:
            report["附件"] = annexes
        figures: dict[str, Tree] = {}
        for figure, name in zip(self.found.figures, self.names, strict=True):
            if _is_readable(figure.written) and not self._beside_newer(figure):
                figures.setdefault(name, figure.written)
        report["数据"] = dict.fromkeys(figures)
        return Carried(report, {"年度": str(self.year), "数据": figures})

    def _beside_newer(self, figure: FoundFigure) -> bool:
        """Tell whether a table gives a figure only for comparison: that of the year before the report's."""
        return figure.period == self.year - 1 and self.found.nodes[figure.node].kind == "table"

    def _body(self) -> Tree:
        body = next((unit for unit in self.found.unit if is_body(unit) and "委员会" not in unit), "")
        body = body or next(iter(self.found.unit), "")
        if body:
            return body_tree(body)
        places = regions(self.found.title)
        return {"行政区划": places[-1] if places else "【待填：行政区划】", "机关全称": "【待填：机关全称】"}

    def _nodes(self, kind: str) -> Iterator[Node]:
        return (node for node in self.found.nodes if node.kind == kind)

    def _gather_mentions(self) -> None:
        """One mention for each numeral: a numeral that states several figures refers to all of them."""
        at: dict[tuple[int, int, int], list[int]] = {}
        for number, figure in enumerate(self.found.figures):
            at.setdefault((figure.node, figure.start, figure.end), []).append(number)
        for (node, start, end), numbers in at.items():
            readable = all(_is_readable(self.found.figures[number].written) for number in numbers)
            names = tuple(dict.fromkeys(self.names[number] for number in numbers)) if readable else ()
            change = self.found.figures[numbers[0]].kind == "change"
            self.mentions.setdefault(node, []).append(Mention(start, end, names, change))
        known = {name for name, figure in zip(self.names, self.found.figures, strict=True) if figure.noted}
        for telling in filter(lambda telling: telling.filter, self.found.tellings):
            mention = Mention(telling.start, telling.end, _reference(telling, known))
            self.mentions.setdefault(telling.node, []).append(mention)

    def _text(self, node: Node) -> str:
        text = rolled(node.text, self.mentions.get(self.positions[id(node)], ()), self.year)
        return wrapped(text)

    def _id(self, prefix: str) -> str:
        self.counts[prefix] = self.counts.get(prefix, 0) + 1
        return f"{prefix}{self.counts[prefix]}"

    def _part(self, part: PartName) -> dict[str, Tree]:
        tops = [*_sections_of(self.found.sections, part)]
        if len(tops) == 1 and tops[0].heading is not None:
            top = tops[0]
            tree: dict[str, Tree] = {}
            if top.children:
                intro = "\n\n".join(self._text(node) for node in top.paragraphs)
                if intro:
                    tree["引语"] = intro + UNCONFIRMED
                tree["节"] = [self._section(child) for child in top.children]
            else:
                tree["条目"] = [*self._items(top.paragraphs)]
            return {key: value for key, value in tree.items() if value}
        return {"节": [self._section(top) for top in tops if top.heading or top.paragraphs]} if tops else {}

    def _section(self, section: Section) -> Tree:
        tree: dict[str, Tree] = {"编号": self._id("节")}
        if section.heading is not None:
            tree["标题"] = words(section.heading.title, self.year)
        items = [*self._items(section.paragraphs)]
        children = [child for child in section.children if _is_told_here(child)]
        items += [self._headed(child) for child in children]
        if children and not section.paragraphs:
            tree["同段"] = "否"
        if items:
            tree["条目"] = items
        return tree

    def _headed(self, section: Section) -> Tree:
        text = "\n\n".join(self._told(section))
        item: dict[str, Tree] = {"编号": self._id("举措")}
        if section.heading is not None:
            item["标题"] = words(section.heading.title, self.year)
        if text:
            item["正文"] = text
        return {**item, "待核实": "是"}

    def _told(self, section: Section) -> Iterator[str]:
        for node in filter(_is_carried, section.paragraphs):
            if node.kind != "table":
                yield self._text(node)
        for child in filter(_is_told_here, section.children):
            inner = "".join(self._told(child))
            yield f"{_lead(child.heading)}{inner}" if child.heading else inner

    def _items(self, nodes: Sequence[Node]) -> Iterator[Tree]:
        texts = (node for node in nodes if _is_carried(node) and node.kind != "table")
        for index, node in enumerate(texts):
            item: dict[str, Tree] = {"编号": self._id("举措"), "正文": self._text(node), "待核实": "是"}
            if index and not node.continues:
                item["另起段"] = "是"
            yield item

    def _annexes(self) -> Iterator[Tree]:
        """Each table of the text as an annex of the figures it holds for the year reported on."""
        for at, node in enumerate(self.found.nodes):
            told = zip(self.found.figures, self.names, strict=True)
            own = [name for figure, name in told if figure.node == at and not self._beside_newer(figure)]
            own += [name for telling in self.found.tellings if telling.node == at for name in telling.names]
            names = [name for name in dict.fromkeys(own) if name in self.readable]
            if node.kind == "table" and names:
                yield {"编号": self._id("附件"), "标题": self._annex_title(at), "数据": [*names]}

    def _annex_title(self, at: int) -> str:
        """Return the title above a table among the annexes, else one made of the heading it stands below."""
        above, heading = self.found.nodes[at - 1], self.found.nodes[at].heading
        if at and above.kind == "annex":
            return words(above.text, self.year)
        return f"{words(self.found.headings[heading].title)}数据表" if heading is not None else "数据表"

    def _shortcomings(self) -> Iterator[Tree]:
        for found in self.found.shortcomings:
            item: dict[str, Tree] = {
                "编号": self._id("问题"),
                "问题": _doubted("。".join(filter(None, (found.text, found.detail))), self.year),
                "待核实": "是",
            }
            if found.cause:
                item["原因"] = _doubted(found.cause, self.year)
            yield item

    def _promises(self) -> Iterator[dict[str, Tree]]:
        for number, found in enumerate(self.found.promises, 1):
            item: dict[str, Tree] = {"编号": f"安排{self.year + 1}_{number}"}
            if found.heading:
                item["标题"] = words(found.heading)
            yield {**item, "正文": words(found.text), "提出年份": str(self.year)}

    def _follow_up(self, promises: Sequence[dict[str, Tree]]) -> Tree:
        """What was promised, to be told as done or not: each with a mark that a person must settle."""
        items: list[Tree] = [
            {
                "编号": self._id("落实"),
                "正文": f"{promise['正文']}【已落实？】",
                "落实安排": [promise["编号"]],
                "另起段": "是",
            }
            for promise in promises
        ]
        title = f"{self.year}年报告中{self.year + 1}年安排的落实情况"
        return {"编号": self._id("节"), "标题": title, "同段": "否", "条目": items}


def body_tree(body: str) -> Tree:
    """Return 报告主体 of the body of this full name."""
    places = regions(body)
    tree: dict[str, Tree] = {"行政区划": places[-1] if places else "【待填：行政区划】", "机关全称": body}
    if len(places) > 1:
        tree["上级"] = places[-2]
    return tree


def figure_names(figures: Sequence[FoundFigure]) -> tuple[str, ...]:
    """Return a name for each figure: its indicator's where that is sure, its own otherwise.

    One name stands for one written value; a second value under the same name gets a name of its own.
    A name noted in the draft is kept as it is.
    """
    ids = {indicator.id: indicator.name for indicator in every_indicator()}
    known = indicators()
    written: dict[str, str] = {}
    for figure in figures:
        if figure.noted:
            written.setdefault(figure.name, figure.written)
    latest: dict[str | None, int] = {}
    for figure in figures:
        latest[figure.indicator] = max(latest.get(figure.indicator, 0), figure.period or 0)
    names = []
    for figure in figures:
        newest = (figure.period or 0) == latest[figure.indicator]
        sure = figure.indicator in ids and figure.confidence >= SURE and newest
        own = _clean(figure.name)
        wanted = [figure.name] if figure.noted else [ids[str(figure.indicator)]] if sure else []
        wanted.append(known[own].name if own in known else own)
        wanted += [f"{own}{number}" for number in range(2, len(figures) + 2)]
        name = next(name for name in wanted if written.get(name, figure.written) == figure.written)
        written[name] = figure.written
        names.append(name)
    return tuple(names)


def doubtful(figure: FoundFigure, name: str) -> bool:
    """Tell whether a person should look at a figure first: its name says little, or an indicator fits badly.

    Args:
        name: the name it is to have, as ``figure_names`` gives it.
    """
    if figure.noted:
        return False
    unsure = figure.indicator is not None and figure.confidence < SURE
    return unsure or len(name) < _TELLING or _COUNTED.search(name) is not None


def _clean(name: str) -> str:
    kept = "".join(character for character in fold_name(name) if character.isalnum())
    return kept[:30] or "数据"


def _reference(telling: Telling, known: Set[str]) -> tuple[str, ...]:
    """Return the names, the filter behind the last, by which a value made of figures is told again.

    Empty where it cannot be: a figure it is made of is not carried on, or a share needs more than its value.
    """
    if telling.filter not in _AGAIN or not known >= set(telling.names):
        return ()
    *others, last = telling.names
    return (*others, f"{last} | {telling.filter}")


def _lead(heading: Heading) -> str:
    return f"{heading.marker}{heading.title}{heading.mark or '。'}"


def _main_part(section: Section) -> PartName | None:
    if section.heading is not None:
        return section.heading.part[0] if section.heading.part else "achievements"
    parts = [node.part[0] for node in section.paragraphs if node.kind == "body" and node.part]
    return parts[0] if parts else None


def _sections_of(sections: Sequence[Section], part: PartName) -> Iterator[Section]:
    """Yield the highest sections of a part: one that stands below another part is taken out of it."""
    for section in sections:
        if _main_part(section) == part:
            kept = (child for child in section.children if _main_part(child) in (part, None))
            yield replace(section, children=tuple(kept))
        elif section.heading is not None:
            yield from _sections_of(section.children, part)


def _doubted(text: str, year: int) -> str:
    """A text whose old numbers are marked: what was lacking last year is to be looked at anew."""
    return rolled(text, [Mention(found.start, found.end, ()) for found in find_figures(text)], year)


def _is_carried(node: Node) -> bool:
    """Plan and shortcomings go on as questions of their own, wherever they stood."""
    return not node.part or node.part[0] in _CARRIED


def _is_told_here(section: Section) -> bool:
    return section.heading is None or not section.heading.part or section.heading.part[0] in _CARRIED


def _is_readable(written: str) -> bool:
    try:
        parse_figure(written)
    except FigureError:
        return False
    return True


def _skeleton(found: Understanding) -> str:
    units = "".join(found.unit)
    places = regions(found.unit[-1]) if found.unit else []
    if places and places[-1].endswith(("乡", "镇", "街道")):
        return "乡镇街道"
    if units and "人民政府" not in units:
        return "部门"
    order = [heading.part[0] for heading in found.headings if heading.level == 1 and heading.part]
    return "职责在前" if order and order[0] == "duty" else "四部分"


def _submission(found: Understanding, year: int) -> Tree:
    kind = {"部门": "部门", "乡镇街道": "乡镇街道"}.get(_skeleton(found))
    kind = kind or ("党委政府联合报上级" if len(found.unit) > 1 else "政府报同级党委和人大常委会")
    tree: dict[str, Tree] = {"名称": "年度报告", "类型": kind}
    if found.title:
        tree["标题"] = words(found.title, year)
    if found.recipients:
        tree["主送"] = [*found.recipients]
    if found.signature:
        tree["署名"] = [*found.signature]
    return tree


def _as_list(tree: Tree) -> list[Tree]:
    return tree if isinstance(tree, list) else []
