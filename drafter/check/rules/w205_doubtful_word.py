"""Words a reader would stumble over."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words import hits, seen


def _find(draft: Draft) -> Iterator[Hit]:
    return hits(draft, seen(draft, "存疑"), "“{}”疑应为“{}”。")


RULE = Rule(
    id="W205",
    name="用词或句子疑有误",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="这些写法在通行的公文里找不到，或者句子成分残缺、重复；多半是笔误，也可能是本地的说法，所以只请核对。",
    basis="语法和通行用法；各词条的依据见 drafter/data/confusions.yaml",
    find=_find,
    bad=(
        bad("侦破1起规上企业被盗窃案。", "被盗窃案"),
        bad("通过开展专项整治，使营商环境明显改善。", "通过开展专项整治，使"),
        bad("加强监管，防止类似问题不再发生。", "防止类似问题不再发生"),
        bad("严格执行《县委常委会议事规则》制度。", "规则》制度"),
    ),
    good=(
        good("通过开展专项整治，营商环境明显改善。"),
        good("防止类似问题再次发生，使群众更加满意。"),
        good("严格落实《重大行政决策程序暂行条例》和议事规则制度。", note="书名号后面没有紧跟“制度”"),
        good("严格落实党政主要负责人履行推进法治建设第一责任人职责规定。", note="落实的是规定"),
        good("县委经济工作会议精神得到贯彻。", note="写明了是什么会议"),
    ),
)
