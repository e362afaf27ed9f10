"""Names of departments and things that are no longer current."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words import hits, seen
from drafter.zh.regex import regex

_OFFICE = regex("[^,。;、]{1,12}?[局办委]")
_REGIONS = "省市县区州旗盟"
_NOW = "文化和"  # 文化和旅游局
_BEFORE = f"{_REGIONS}镇乡由与和及向对将经等各"


def _find(draft: Draft) -> Iterator[Hit]:
    told: set[str] = set()
    whole = (each for each in seen(draft, "旧称") if _begins(draft.flats[each.node], each.start))
    for found in hits(draft, whole, "“{}”现在叫“{}”。"):
        if found.message not in told:
            told.add(found.message)
            yield found


def _begins(flat: str, at: int) -> bool:
    """True unless the words are the end of a longer name: 文化广电旅游局."""
    if not _OFFICE.match(flat, at):
        return True
    if flat[:at].endswith(_NOW):
        return False
    return (
        flat[at] in _REGIONS or not at or flat[at - 1] in _BEFORE or not "\u4e00" <= flat[at - 1] <= "\u9fff"
    )


RULE = Rule(
    id="W216",
    name="机构或用语已经改名",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="机构改革以后名称变了，仍用旧名，多半是从往年的稿子里抄来的。",
    basis="历次机构改革方案、近年中央文件用语（均待核）；词表见 drafter/data/confusions.yaml",
    find=_find,
    bad=(
        bad("县工商局、县环保局开展联合检查12次。", "工商局", "环保局"),
        bad(
            "关于2025年度法治政府建设情况的报告\n全县市场主体开办全流程网办率达98%以上。",
            "市场主体",
            year=2025,
        ),
    ),
    good=(
        good("文化旅游局、市文化广电旅游局联合检查。", note="今天的名称里含有旧名"),
        good(
            "关于2016年度法治政府建设情况的报告\n县工商局、县环保局联合检查。",
            note="当年就叫这个名称",
            year=2016,
        ),
        good("原县工商局移交的案卷全部归档，县市场监管局牵头办理。", note="说的是过去的事"),
        good(
            "关于2025年度法治政府建设情况的报告\n落实《中华人民共和国市场主体登记管理条例》。",
            note="法规名称照旧",
            year=2025,
        ),
        good(
            "关于2022年度法治政府建设情况的报告\n全县市场主体总量达3万户。",
            note="当年的文件就这么写",
            year=2022,
        ),
        good("文化和旅游局、生态环境局、国家税务总局云岭县税务局按职责落实。"),
    ),
)
