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
        bad(
            "一、主要举措和成效\n按照《关于开展风险排查的通知》（秘密级）要求，完成排查2轮。\n根据机密文件要求部署整治。",
            "秘密级",
            "机密文件",
            public=True,
        ),
        bad(
            "一、主要举措和成效\n举报人赵甲反映的问题已办结，患者钱乙的医疗纠纷调解成功，获李某副省长批示肯定。",
            "赵甲",
            "钱乙",
            "李某副省长",
            public=True,
        ),
    ),
    good=(
        good(
            "一、主要举措和成效\n开展涉密文件管理检查2次，当事人满意度98%，村民成功调解纠纷31起，居民安全感增强，帮助申请人王某领到补偿。",
            note="说的是保密管理；“成功”“安全”不是姓名，“王某”没有写出是谁",
            public=True,
        ),
        good(
            "一、主要举措和成效\n12345热线接听19860件，全县开展内部监督，泄露国家秘密案件为零。",
            note="不是号码和标记",
            public=True,
        ),
        good("一、主要举措和成效\n县长主持召开会议，对行政执法工作作出部署。", public=True),
    ),
)
