"""Another place's name in a report."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.places_foreign import foreign_names
from drafter.check.rule import Force, Rule, bad, good


def _find(draft: Draft) -> Iterator[Hit]:
    for each in foreign_names(draft):
        yield Hit(
            f"这里写的是“{each.name}”，不是本地。请核对是不是从别处的稿子里带来的。",
            each.node,
            each.start,
            each.start + len(each.name),
        )


_TITLE = "云岭县人民政府关于2026年度法治政府建设情况的报告\n中共松山市委、松山市人民政府：\n"

RULE = Rule(
    id="C115",
    name="混进了别处的地名",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="参考别处的报告起草，地名没有改净，公开以后就是笑话。",
    basis="公文应当准确，见《党政机关公文处理工作条例》（2012），条款待核；"
    "别处的地名由 --context 给出，或者按本地名称推断。",
    find=_find,
    bad=(
        bad(_TITLE + "一、主要举措和成效\n2026年，青河县坚持依法行政，培训执法人员12场。", "青河县"),
        bad(
            "一、主要举措和成效\n全年临海市共办理行政复议案件281件。",
            "临海",
            region="云岭县",
            other_regions=("临海",),
        ),
        bad(
            _TITLE + "一、主要举措和成效\n全年审查合同86份。石门县扎实推进政务公开，6项决策列入目录。",
            "石门县",
        ),
    ),
    good=(
        good(
            _TITLE + "一、主要举措和成效\n与青河县政府签订跨区域执法协作协议，会同临海市开展联合执法。",
            note="写的是两地合作",
            other_regions=("青河县", "临海"),
        ),
        good(
            _TITLE + "一、主要举措和成效\n"
            "云岭县坚持依法行政，松山市委全面依法治市办来县督察，全县各乡镇、开发区全面落实。"
        ),
        good(
            "一、主要举措和成效\n深入推进县域治理，示范区、城区全面实现一网通办，市区共建平台。",
            region="云岭县",
        ),
    ),
)
