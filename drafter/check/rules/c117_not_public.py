"""Numbers of persons, marks of secrecy, leaders' names with their instructions in a public text."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.secrets import secrets
from drafter.check.structure import is_public
from drafter.check.structure_sample import report


def _find(draft: Draft) -> Iterator[Hit]:
    if is_public(draft):
        for each in secrets(draft):
            message = f"公开的文本里不应当有{each.kind}。请删去。"
            yield Hit(message, each.node, each.start, each.end)


RULE = Rule(
    id="C117",
    name="公开稿有不宜公开的内容",
    severity=Severity.MUST,
    force=Force.REGULATION,
    why="个人信息、密级标记和领导同志的批示、圈阅，一上网就收不回来。",
    basis="《中华人民共和国政府信息公开条例》（2019）第十四条、第十五条、第十六条（国家秘密、"
    "个人隐私、内部事务信息，条号待核）。",
    find=_find,
    bad=(
        bad(
            report(
                ("培训12场，", "培训12场，改革经验获王某总理圈阅肯定，"),
                ("19日\n", "19日\n（此件公开发布）\n"),
            ),
            "王某总理",
        ),
        bad(
            "一、主要举措和成效\n为当事人（身份证号330421199001012345）提供法律援助，联系电话13800001234。",
            "330421199001012345",
            "13800001234",
            public=True,
        ),
        bad(
            "内部资料\n云岭县人民政府关于2026年度法治政府建设情况的报告\n一、主要举措\n培训12场。",
            "内部资料",
            public=True,
        ),
    ),
    good=(
        good(
            "一、主要举措和成效\n12345热线接听19860件，全县开展内部监督，泄露国家秘密案件为零。",
            note="不是号码和标记",
            public=True,
        ),
        good("一、主要举措和成效\n县长主持召开会议，对行政执法工作作出部署。", public=True),
    ),
)
