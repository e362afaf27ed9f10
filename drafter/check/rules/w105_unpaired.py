"""Brackets, quotation marks and titles that are not closed, or not opened."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words_marks import paragraphs
from drafter.zh.regex import regex

_NAMES = {"（": "括号", "《": "书名号", "“": "引号", "〔": "括号", "【": "括号"}
_CLOSES = {"）": "（", "》": "《", "”": "“", "〕": "〔", "】": "【"}
_SAME = str.maketrans("()", "（）")
_ORDINAL = regex("(?:^|(?<=[，。；：、,;: ]))[0-9一二三四五六七八九十a-zA-Z]{1,3}）")
_ENDS = "。！？；：!?;:”）】…"
Spot = tuple[int, int, str]


def _find(draft: Draft) -> Iterator[Hit]:
    carried = False
    for nodes in paragraphs(draft):
        opened, closed = _unpaired(nodes)
        last = nodes[-1][1].rstrip()
        broken = draft.nodes[nodes[-1][0]].kind in ("body", "opening") and last[-1:] not in _ENDS
        for node, at, mark in sorted([*([] if broken else opened), *([] if carried else closed)]):
            yield _hit(node, at, mark)
        # A paragraph that stops in the middle goes on in the next one: a page or a line ended there.
        carried = broken and bool(opened)


def _unpaired(nodes: list[tuple[int, str]]) -> tuple[list[Spot], list[Spot]]:
    """Return the marks that nothing closes, and those that nothing opened."""
    opened: dict[str, list[Spot]] = {mark: [] for mark in _NAMES}
    closed: list[Spot] = []
    for number, text in nodes:
        same = text.translate(_SAME)
        ordinals = {match.end() - 1 for match in _ORDINAL.finditer(same)} if "）" in same else set()
        for at, mark in enumerate(same):
            if mark in _NAMES:
                opened[mark].append((number, at, mark))
            elif mark in _CLOSES:
                if opened[_CLOSES[mark]]:
                    opened[_CLOSES[mark]].pop()
                elif at not in ordinals:
                    closed.append((number, at, mark))
    return [spot for spots in opened.values() for spot in spots], closed


def _hit(node: int, at: int, mark: str) -> Hit:
    name = _NAMES.get(mark) or _NAMES[_CLOSES[mark]]
    half = "没有后一半" if mark in _NAMES else "没有前一半"
    shown = f"（{mark}）" if name == "引号" else f"“{mark}”"
    return Hit(f"{name}{shown}{half}。请补上，或者删去多余的。", node, at, at + 1)


RULE = Rule(
    id="W105",
    name="括号引号书名号不成对",
    severity=Severity.MUST,
    force=Force.STANDARD,
    why="少了一半，读的人不知道引文、名称或说明到哪里为止。",
    basis="GB/T 15834—2011《标点符号用法》4.8、4.9、4.14（引号、括号、书名号成对使用）",
    find=_find,
    bad=(
        bad("深化“大综合一体化行政执法改革，成效明显。", "“"),
        bad("出台《重大行政决策管理办法，规范决策程序（含听证。", "《", "（"),
        bad("全县12个镇（街道））实现全覆盖。", "）"),
    ),
    good=(
        good("主要做法：1）加强领导；2）强化监督。", note="“1）”是序号"),
        good("（一）深化“大综合一体化”改革。出台《管理办法（试行）》。"),
        good(
            "一、主要举措\n会议审议了《法治政府建设\n实施方案》等文件。",
            note="换行断开的一段，前后合起来成对",
        ),
    ),
)
