"""A document number with other brackets than 〔〕, with 第, or with a leading zero."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Fix, Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.zh.regex import regex

_NUMBER = regex(
    r"(?P<code>[\u3400-\u9fff]{1,10})(?P<wrong>(?P<open>[\[［【(（〔])(?P<year>(?:19|20)[0-9]{2}|(?<=〔)[0-3][0-9])[\]］】)）〕]"
    r"(?P<ordinal>第?)(?P<zero>0{0,3})(?P<number>[1-9][0-9]{0,4}))号(?!院|楼|线|令)"
)


_SHORT = 2


def _find(draft: Draft) -> Iterator[Hit]:
    for number, node in enumerate(draft.nodes):
        for match in _NUMBER.finditer(node.text):
            year = match["year"] if len(match["year"]) > _SHORT else f"20{match['year']}"
            right = f"〔{year}〕{match['number']}"
            if match["wrong"] != right:
                yield Hit(
                    f"发文字号的年份用六角括号，序号不加“第”、不补零。请改为“{right}号”。",
                    number,
                    match.start("wrong"),
                    match.end(),
                    Fix(number, match.start("wrong"), match.end("wrong"), right),
                )


RULE = Rule(
    id="W109",
    name="发文字号写法不合标准",
    severity=Severity.MUST,
    force=Force.STANDARD,
    why="发文字号有固定的写法，写错了收文单位登记、检索都对不上。",
    basis="GB/T 9704—2012《党政机关公文格式》7.2.5（年份用六角括号括入，序号不加“第”字、不编虚位）",
    find=_find,
    bad=(
        bad("云政[2025]8号\n关于2024年度法治政府建设情况的报告\n全县扎实推进法治政府建设。", "[2025]8号"),
        bad("印发工作要点（云府发〔26〕3号）。", "〔26〕3号"),
        bad("印发实施方案（云政办发（2026）第012号），明确45项任务。", "（2026）第012号"),
    ),
    good=(
        good("印发实施方案（云政办发〔2026〕12号），明确45项任务。"),
        good("审结（2024）浙0421行初15号案件，执行国务院令第825号。", note="法院案号用圆括号，令号用“第”"),
    ),
)
