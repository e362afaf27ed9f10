"""Words that are easily taken for one another."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words import hits, seen
from drafter.check.words_swaps import swapped


def _find(draft: Draft) -> Iterator[Hit]:
    return hits(draft, (*seen(draft, "易混"), *swapped(draft)), "“{}”疑应为“{}”。")


RULE = Rule(
    id="W202",
    name="易混词疑用错",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="读音或意思相近的词用错，句子的意思就变了；要看上下文才能定，所以只请核对。",
    basis="《现代汉语词典》、立法技术规范、《第一批异形词整理表》（均待核）；drafter/data/confusions.yaml、swaps.yaml",
    find=_find,
    bad=(
        bad("规范性文件由起草部门进行评估认证。", "认证"),
        bad("推动形成责权统一、精简高效的行政执法体制。", "责权"),
        bad("健全其它配套制度，全面建立台帐。", "其它", "帐"),
        bad("行政机关应当依法做出行政处罚决定。", "做出"),
        bad("群众获得感满意度不断增强。", "获得感"),
        bad("把权利关进制度的笼子，配备办案所必须的设备，办理群众反应的问题。", "权利", "必须", "反应"),
        bad("办理人大代表提案112件，即严格规范秩序，又照顾摊贩生计。", "提案", "即"),
    ),
    good=(
        good("落实重大执法决定法制审核制度，充实法制审核人员。", note="法制审核是制度名称"),
        good("在全县举办业务讲座，落实移交待办事项。", note="讲座落实、移交待办不是“座落”“交待”"),
        good("制订年度工作计划，做出突出贡献。", note="计划可以制订，贡献可以做出"),
        good("配备执法必需的装备，帐篷等应急物资充足。"),
        good(
            "健全快速反应机制，告知当事人听证的权利，必须经合法性审查，提交后即可办理。",
            note="快速反应、听证的权利、必须经过、即可都用得对",
        ),
    ),
)
