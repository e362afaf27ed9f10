"""The words by which the mandated parts are told, as reports head and begin them."""

from __future__ import annotations

import re

from drafter.understand.results import PartName
from drafter.zh.alternatives import alternatives
from drafter.zh.regex import regex

_LACK = "不足|(?<!解决)(?<!聚焦)(?<!整治)(?<!突出)问题|短板|弱项|差距|薄弱环节|困难"
_LEADER = (
    "主要(?:负责人|负责同志|领导)|党政(?:主职|正职|领导|负责人)|一把手|领导班子|书记|主任"
    "|[县市区州镇乡局厅院]长"
)
_PATTERNS: dict[PartName, str] = {
    "duty": (
        f"第一责任人|第一人职责|(?:{_LEADER})[^,。;]{{0,12}}(?:履(?:行|职)|职责)"
        "|^(?:党政)?履职(?:尽责)?情况$"
        f"|(?:{_LEADER})[^,。;]{{0,8}}(?:推进|抓|推动)[^,。;]{{0,4}}法治[^,。;]{{0,6}}情况$"
    ),
    "shortcomings": (
        rf"(?:存在|面临)[^,。;]{{0,12}}(?:{_LACK})|^(?:工作中?|当前|目前|建设)?的?(?:主要)?(?:{_LACK}|问题)"
        r"|不足(?:之处)?(?:和|及|与|、|$)|问题(?:和|及|与|、)(?:不足|原因|困难|短板|差距|下)"
        r"|(?:短板|弱项|差距|薄弱环节)(?:不足|短板|弱项|问题|差距)?(?:和|及|与|、|$)(?!成效)|原因分析"
    ),
    "plan": (
        "(?:下一?步|下一?阶段|下一?年度?|今后|来年|明年|次年|下半年|新一年)[^,。;]{0,24}"
        "(?:工作|安排|计划|打算|思路|举措|措施|重点|方向|任务|部署|规划|目标|设想)"
        "|^下一?步(?:$|[,:])|工作(?:计划|打算|思路|安排|设想|谋划)$|(?:主要|重点|工作)(?:安排|打算)$"
        "|(?:努力|改进|整改)(?:方向|措施)$|(?:安排|打算|计划|思路|设想)$"
    ),
    "other": r"其他(?:需要|有关|应当)?[^,。;]{0,8}(?:事项|情况|问题)|^附件|需要说明的|有关说明|意见和?建议$",
    "achievements": (
        "举措|成效|成绩|做法|进展|工作(?:情况|开展情况|总结|推进情况|落实情况|亮点|回顾|完成情况)"
        "|^主要工作$|法治[^,。;]{0,6}建设工作$|推进情况|开展情况|落实情况|完成情况|建设情况|工作亮点"
        "|经验|特色"
    ),
}
_WORDS = {name: regex(pattern) for name, pattern in _PATTERNS.items()}
_TURNS_INTO = regex(
    "(?:补齐|弥补|聚焦|破解|解决|整治|针对|坚持)[^,。;]{0,6}(?:不足|问题|短板|差距|薄弱)|整改情况$|问题整改"
)
_PLAN_YEAR = "(?:计划|安排|打算|思路|举措|重点|任务|目标|工作|部署|设想|方向)"

SECTION_ENDS = (
    "情况|成效|成绩|做法|不足|原因|问题|安排|计划|打算|思路|职责|举措|措施|亮点|经验|方向"
    "|重点工作|主要工作|差距|短板|建设工作"
)
SECTION_END = regex(SECTION_ENDS)
"""Words that headings of parts end with."""


def parts_of(title: str, year: int | None) -> tuple[PartName, ...]:
    """Return the parts that a heading's words name, in the order of the words; () if none.

    Args:
        title: the heading without its number, plain text.
        year: the year reported on, if known.
    """
    if _WORDS["duty"].search(title) and not re.search("不足|问题$", title):
        return ("duty",)
    found: list[tuple[int, PartName]] = []
    for name in ("achievements", "shortcomings", "plan", "other"):
        match = _WORDS[name].search(title)
        if match and not (name == "shortcomings" and _TURNS_INTO.search(title)):
            found.append((match.start(), name))
    if year and re.search(rf"{year + 1}年[^,。;]{{0,24}}{_PLAN_YEAR}", title):
        found = [(at, name) for at, name in found if name not in ("achievements",)]
        if all(name != "plan" for _, name in found):
            found.append((title.index(str(year + 1)), "plan"))
    names = [name for _, name in sorted(found)]
    if "other" in names:
        return ("other",)
    if (
        "achievements" in names
        and len(names) > 1
        and not re.search("成效|做法|举措和|举措、|进展|成绩|工作情况", title)
    ):
        names.remove("achievements")
    return tuple(dict.fromkeys(names))


_LACKS = "不足|问题|短板|弱项|差距|困难|薄弱环节"
_WHOLE_SHORTCOMINGS = regex(
    f"^(?:当前|目前|工作中|建设中)?[^,。;]{{0,8}}(?:存在|面临)的?[^,。;]{{0,10}}(?:{_LACKS})"
    f"(?:[和及与、](?:原因|原因分析|{_LACKS}))?$"
)
_TELLS_DUTY = regex("(?:情况|职责)$|^(?:切实|认真|严格|全面)?履行.{0,24}第一责任人")
_WHOLE_PLAN = regex(
    "^(?:下一?步|今后|来年|明年|下年度?|下一年度?)[^,。;]{0,16}(?:打算|计划|安排|思路|重点|举措|措施|工作|方向)$"
)


def whole_part(title: str, year: int | None) -> PartName | None:
    """Return the part that a lower heading opens by itself (（三）存在的问题), None for any other heading."""
    if _WHOLE_SHORTCOMINGS.search(title):
        return "shortcomings"
    if _WHOLE_PLAN.search(title):
        return "plan"
    if year and re.search(rf"^{year + 1}年[^,。;]{{0,20}}{_PLAN_YEAR}$", title):
        return "plan"
    if _WORDS["duty"].search(title) and _TELLS_DUTY.search(title):
        return "duty"
    return None


LACKING_WORDS = alternatives("""
    不足 不够 不强 不高 不到位 不均衡 不平衡 不充分 不稳 不牢 不及时 不深 不实 不严 不全 不完善 不健全
    不规范 不畅 不多 不大 不准 不齐 不一 不明显 不相适应 不适应 不相匹配 不匹配 不相符 不协调 不力 不熟
    不会 不愿 不敢 难以 难度 难(?=[、,。;]|$)
    (?<![或可])缺(?!席|一不可)                                # 或缺, 缺席, 缺一不可
    仍存 仍有 依然存在 频发 多发 易发 时有发生 屡禁不止
    老化 弱化 松懈 脱节 落后 滞后 缓慢 超期 走过场 一刀切 流于形式 参差不齐
    较弱 较差 薄弱 偏弱 偏差 偏大 偏高 偏低 偏少 偏窄 盲区 单一 有限 未能 没有 尚未
    有待 仍需 还需 尚需 需要?进一步 需持续 需加强 亟待 亟需
    差距 短板 问题 困难
""")
_LACKING = regex("|".join(LACKING_WORDS))


def lacking(text: str) -> bool:
    """Tell whether plain text names something that is lacking."""
    return _LACKING.search(text) is not None


_PLAN_OPENING = regex(
    "^(?:下一?步|下一?阶段|今后|接下来|新的一年|来年|明年|展望)[^。]{0,40}(?:[,,:]|将|继续|要)"
)
"""下一步，我县将……."""
_WILL = regex("将|继续|力争|计划|拟|要|争取|着力|努力")
_LACK_OPENING = regex(
    "^(?:[^。;]{0,40}(?:成绩|成效|进展|成果|进步)[^。;]{0,24}(?:同时|但|然而|不过|虽然?)[^。;]{0,60}"
    "(?:不足|问题|差距|短板|薄弱)"
    "|(?:但|同时|然而|不过|虽然|回顾)[^。;]{0,50}(?:存在|面临)[^。;]{0,20}(?:不足|问题|差距|短板|薄弱)"
    "|(?:当前|目前)?[^。;,]{0,16}(?:还|仍|依然|尚|主要)?存在[^。;]{0,24}(?:不足|问题|差距|短板|薄弱))"
)
"""取得了一定成绩，但还存在一些不足; 当前还存在以下问题."""
_DUTY = regex("第一责任人职责|第一责任人责任|履行[^,。;]{0,12}第一责任人")


def opens_plan(text: str, year: int | None) -> bool:
    """Tell whether a paragraph (plain text) begins the plan without a heading saying so."""
    if _PLAN_OPENING.match(text):
        return True
    if year is None:
        return False
    return bool(re.match(rf"(?:在)?{year + 1}年", text)) and _WILL.search(text[:80]) is not None


def opens_shortcomings(text: str) -> bool:
    """Tell whether a paragraph (plain text) begins the shortcomings without a heading saying so."""
    return _LACK_OPENING.match(text) is not None


def tells_duty(text: str) -> bool:
    """Tell whether a sentence says how the first person in charge did the duty."""
    return _DUTY.search(text) is not None
