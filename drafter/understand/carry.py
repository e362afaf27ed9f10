"""Carrying forward: what was understood of last year's report becomes this year's case.

Nothing is taken for true: every item is 待核实, every figure is open with last year's value beside it,
every promise is a question. No such thing reaches a final document before a person has confirmed it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from drafter.errors import FigureError
from drafter.model import parts
from drafter.understand.carry_frame import body_of, body_tree, skeleton_of, submission_of
from drafter.understand.figure_names import figure_names
from drafter.understand.naming_phrase import LAST_YEAR_VALUE
from drafter.understand.results import FoundFigure, Heading, Node, PartName, Section, Telling, Understanding
from drafter.understand.roll import Mention, rolled, words
from drafter.yamlfile import Tree
from drafter.zh.figures import parse_figure
from drafter.zh.prose import find_figures
from drafter.zh.regex import regex
from drafter.zh.wrapping import wrapped

PARTS: Mapping[str, str] = {name: key for key, name in parts.PARTS.items()}
UNCONFIRMED = "【待核实】"
_AGAIN = ("数", "同比", "比上年", "百分点")
_DIGIT = regex(r"^(\d{1,2})[.、．]$")
"""A number that the items themselves take: below one of them it stands in brackets."""
_CAPTION = regex(
    "^(?:附?表 ?[0-9一二三四五六七八九十]{1,2}[ :：.、]*)(?P<named>[^。；]{2,40})$"
    "|^[^。；：]{2,40}(?:表|清单|一览)$"
)
_BELOW = regex("(?:详?见|如)下表(?:所示)?")
_NAMED = regex("([\u4e00-\u9fff]{2,10})(?:详?见|如)下表")
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
            "报告主体": body_of(self.found),
            "年度": str(self.year + 1),
            "体例": skeleton_of(self.found),
            "报送文本": [submission_of(self.found, self.year)],
        }
        report |= self._opening()
        for part in _CARRIED:
            tree = self._part(part)
            if part == "achievements" and promises:
                sections = _as_list(tree.get("节"))
                tree["节"] = [*sections, self._follow_up(promises, alone=_some_alone(sections))]
            if tree:
                report[PARTS[part]] = tree
        shortcomings = [*self._shortcomings()]
        if shortcomings:
            report[PARTS["shortcomings"]] = {**self._heading("shortcomings"), "条目": shortcomings}
        if plan := self._heading("plan"):
            report[PARTS["plan"]] = plan
        report[parts.LAST_PROMISES] = [*promises]
        annexes = [*self._annexes()]
        if annexes:
            report["附件"] = annexes
        figures: dict[str, Tree] = {}
        for figure, name in zip(self.found.figures, self.names, strict=True):
            if _is_readable(figure.written) and self._is_reported(figure):
                figures.setdefault(name, figure.written)
        report["数据"] = dict.fromkeys(figures)
        return Carried(report, {"年度": str(self.year), "数据": figures})

    def _opening(self) -> Iterator[tuple[str, Tree]]:
        """The opening, with the transition where both are one sentence (根据……，现将……报告如下：)."""
        text = "".join(self._text(node) for node in self._nodes("opening")).rstrip("，、；")
        if not text:
            return
        if text.endswith(_ENDS):
            yield "引言", f"{text}{UNCONFIRMED}"
        elif self.found.transition:
            yield "引言", f"{text}，{words(self.found.transition, self.year)}{UNCONFIRMED}"
            yield "过渡语", "无"
        else:
            yield "引言", f"{text}。{UNCONFIRMED}"

    def _is_reported(self, figure: FoundFigure) -> bool:
        """Tell whether a figure is one of the year: not of the plan, nor there for comparison only."""
        told_in_table = self.found.nodes[figure.node].kind == "table"
        compared = figure.period == self.year - 1 if told_in_table else figure.name.endswith(LAST_YEAR_VALUE)
        return figure.part != "plan" and not compared

    def _is_referred_to(self, figure: FoundFigure) -> bool:
        return _is_readable(figure.written) and not figure.name.endswith(LAST_YEAR_VALUE)

    def _nodes(self, kind: str) -> Iterator[Node]:
        return (node for node in self.found.nodes if node.kind == kind)

    def _gather_mentions(self) -> None:
        """One mention for each numeral: a numeral that states several figures refers to all of them."""
        at: dict[tuple[int, int, int], list[int]] = {}
        for number, figure in enumerate(self.found.figures):
            at.setdefault((figure.node, figure.start, figure.end), []).append(number)
        for (node, start, end), numbers in at.items():
            readable = all(self._is_referred_to(self.found.figures[number]) for number in numbers)
            names = tuple(dict.fromkeys(self.names[number] for number in numbers)) if readable else ()
            change = self.found.figures[numbers[0]].kind == "change"
            self.mentions.setdefault(node, []).append(Mention(start, end, names, change))
        known = {name for name, figure in zip(self.names, self.found.figures, strict=True) if figure.noted}
        for telling in filter(lambda telling: telling.filter, self.found.tellings):
            mention = Mention(telling.start, telling.end, _reference(telling, known))
            self.mentions.setdefault(telling.node, []).append(mention)

    def _text(self, node: Node) -> str:
        at = self.positions[id(node)]
        text = rolled(node.text, self.mentions.get(at, ()), self.year)
        follows = self.found.nodes[at + 1 : at + 2]
        if follows and follows[0].kind == "table":
            text = _BELOW.sub("【待核实：见附件】", text)
        return wrapped(text.rstrip("；;，,、"))

    def _id(self, prefix: str) -> str:
        self.counts[prefix] = self.counts.get(prefix, 0) + 1
        return f"{prefix}{self.counts[prefix]}"

    def _part(self, part: PartName) -> dict[str, Tree]:
        tops = [*_sections_of(self.found.sections, part)]
        if len(tops) == 1 and tops[0].heading is not None:
            top = tops[0]
            tree = self._heading(part)
            if top.children:
                intro = "\n\n".join(self._text(node) for node in top.paragraphs)
                if intro:
                    tree["引语"] = intro + UNCONFIRMED
                tree["节"] = [self._section(child) for child in top.children]
            else:
                tree["条目"] = [*self._items(top.paragraphs)]
            return {key: value for key, value in tree.items() if value}
        return {"节": [self._section(top) for top in tops if top.heading or top.paragraphs]} if tops else {}

    def _heading(self, part: PartName) -> dict[str, Tree]:
        """The heading of a part as the report words it, where one heading of the highest level is its own."""
        tops = [heading for heading in self.found.headings if heading.level == 1 and part in heading.part]
        if len(tops) != 1 or len(tops[0].part) > 1:
            return {}
        return {"标题": words(tops[0].title, self.year)}

    def _section(self, section: Section) -> Tree:
        tree: dict[str, Tree] = {"编号": self._id("节")}
        if section.heading is not None:
            tree["标题"] = words(section.heading.title, self.year)
        items = [*self._items(section.paragraphs)]
        children = [child for child in section.children if _is_told_here(child)]
        items += [self._headed(child) for child in children]
        alone = not section.paragraphs if children else section.heading and not section.heading.run_in
        if alone:
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
        yield from map(self._text, filter(self._is_text, section.paragraphs))
        for child in filter(_is_told_here, section.children):
            inner = "".join(self._told(child))
            yield f"{_lead(child.heading)}{inner}" if child.heading else inner

    def _items(self, nodes: Sequence[Node]) -> Iterator[Tree]:
        texts = filter(self._is_text, nodes)
        for index, node in enumerate(texts):
            item: dict[str, Tree] = {"编号": self._id("举措"), "正文": self._text(node), "待核实": "是"}
            if index and not node.continues:
                item["另起段"] = "是"
            yield item

    def _is_text(self, node: Node) -> bool:
        """Tell whether a paragraph goes on as text: a table goes on as an annex, and its title with it."""
        return _is_carried(node) and node.kind != "table" and not self._is_caption(self.positions[id(node)])

    def _is_caption(self, at: int) -> bool:
        nodes = self.found.nodes
        follows = at + 1 < len(nodes) and nodes[at + 1].kind == "table"
        return follows and nodes[at].kind in ("body", "annex") and _CAPTION.match(nodes[at].text) is not None

    def _annexes(self) -> Iterator[Tree]:
        """Each table of the text as an annex of the figures it holds for the year reported on."""
        for at, node in enumerate(self.found.nodes):
            told = zip(self.found.figures, self.names, strict=True)
            own = [name for figure, name in told if figure.node == at and self._is_reported(figure)]
            own += [name for telling in self.found.tellings if telling.node == at for name in telling.names]
            names = [name for name in dict.fromkeys(own) if name in self.readable]
            if node.kind == "table" and names:
                yield {"编号": self._id("附件"), "标题": self._annex_title(at), "数据": [*names]}

    def _annex_title(self, at: int) -> str:
        """Return the title above a table, else one made of the words that lead to it or of its heading."""
        above, heading = self.found.nodes[at - 1], self.found.nodes[at].heading
        if at and (above.kind == "annex" or self._is_caption(at - 1)):
            caption = _CAPTION.match(above.text)
            return words((caption and caption["named"]) or above.text, self.year)
        if at and (led := _NAMED.search(above.text)):
            return f"{led.group(1)}表"
        return f"{words(self.found.headings[heading].title)}数据表" if heading is not None else "数据表"

    def _shortcomings(self) -> Iterator[Tree]:
        before = None
        for found in self.found.shortcomings:
            item: dict[str, Tree] = {
                "编号": self._id("问题"),
                "问题": _doubted("。".join(filter(None, (found.text, found.detail))), self.year),
                "待核实": "是",
            }
            if found.cause:
                item["原因"] = _doubted(found.cause, self.year)
            if before not in (None, found.place):
                item["另起段"] = "是"
            before = found.place
            yield item

    def _promises(self) -> Iterator[dict[str, Tree]]:
        for number, found in enumerate(self.found.promises, 1):
            item: dict[str, Tree] = {"编号": f"安排{self.year + 1}_{number}"}
            if found.heading:
                item["标题"] = words(found.heading)
            yield {**item, "正文": words(found.text), "提出年份": str(self.year)}

    def _follow_up(self, promises: Sequence[dict[str, Tree]], *, alone: bool) -> Tree:
        """What was promised, to be told as done or not: each with a mark that a person must settle.

        Args:
            alone: True if its heading stands on a line of its own, as those beside it do.
        """
        items: list[Tree] = [
            {
                "编号": self._id("落实"),
                "正文": f"{promise['正文']}【已落实？】",
                "落实安排": [promise["编号"]],
                "另起段": "是",
                **_stated(str(promise["正文"])),
            }
            for promise in promises
        ]
        title = f"{self.year}年报告中{self.year + 1}年安排的落实情况"
        same = {"同段": "否"} if alone else {}
        return {"编号": self._id("节"), "标题": title, **same, "条目": items}


def _reference(telling: Telling, known: Set[str]) -> tuple[str, ...]:
    """Return the names, the filter behind the last, by which a value made of figures is told again.

    Empty where it cannot be: a figure it is made of is not carried on, or a share needs more than its value.
    """
    if telling.filter not in _AGAIN or not known >= set(telling.names):
        return ()
    *others, last = telling.names
    return (*others, f"{last} | {telling.filter}")


def _lead(heading: Heading) -> str:
    marker = _DIGIT.sub(r"（\1）", heading.marker)
    return f"{marker}{heading.title}{heading.mark or '。'}"


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


def _stated(promise: str) -> dict[str, Tree]:
    """Return the numbers of a promise, declared to be no figures of this year."""
    told = [promise[found.start : found.end] for found in find_figures(promise)]
    return {"非数据": [*dict.fromkeys(told)]} if told else {}


def _some_alone(sections: Sequence[Tree]) -> bool:
    return not sections or any(isinstance(section, dict) and "同段" in section for section in sections)


def _as_list(tree: Tree) -> list[Tree]:
    return tree if isinstance(tree, list) else []
