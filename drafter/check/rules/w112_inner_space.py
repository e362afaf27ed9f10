"""A space within Chinese words, or before a mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Fix, Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.data.vocabulary import vocabulary
from drafter.zh.regex import HAN, regex

_SPACE = regex(f"(?<={HAN})(?P<gap> {{1,3}})(?={HAN})|(?<=[^ ])(?P<before> {{1,3}})(?=[，。；：、）》”])")
_BODY = ("opening", "heading", "body", "closing", "transition")


def _find(draft: Draft) -> Iterator[Hit]:
    """One hit a draft: lines that were broken elsewhere leave such spaces everywhere."""
    found = [
        Fix(number, match.start(), match.end(), "")
        for number, node in enumerate(draft.nodes)
        if node.kind in _BODY and " " in node.text
        for match in _SPACE.finditer(node.text)
        if match["before"] or _cut(node.text, match)
    ]
    if found:
        first = found[0]
        text = draft.nodes[first.node].text
        start, end = max(0, first.start - 2), min(len(text), first.end + 2)
        many = f"全文有{len(found)}处，请一并删去。" if len(found) > 1 else "请删去。"
        message = f"“{text[start:end]}”中间多了空格，像是换行、粘贴时留下的。{many}"
        yield Hit(message, first.node, start, end, first, more=tuple(found[1:]))


def _cut(text: str, match: re.Match[str]) -> bool:
    """True if the space cuts a word in two: 贯 彻; not 深入基层 服务群众."""
    return text[match.start() - 1] + text[match.end()] in vocabulary().known


RULE = Rule(
    id="W112",
    name="汉字中间多了空格",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="从网页、扫描件里复制的文字常在换行处留下空格，印出来像漏了字。",
    basis="GB/T 15834—2011《标点符号用法》5.1（标点前不留空）；汉字连写是通行的要求，待核",
    find=_find,
    bad=(
        bad("全县深入贯 彻落实上级部署，加强学习。", "入贯 彻落"),
        bad("一是加强学习 。二是强化监督。", "学习 。"),
        bad("区委、区政府高度重视，以法治引 领发展。", "治引 领发"),
    ),
    good=(
        good("省教育厅 省司法厅联合部署，开展“深入基层 服务群众”活动。", note="隔开的是两个词"),
        good("县政府制定 12 件规范性文件，推广 APP 办理。", note="数字、字母两边的空格是另一种习惯"),
        good("云岭县人民政府 松山市人民政府\n关于2026年度法治政府建设情况的报告\n全县扎实推进。"),
    ),
)
