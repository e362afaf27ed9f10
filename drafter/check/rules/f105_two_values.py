"""F105: one figure told with two values."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from drafter.check.draft import Draft
from drafter.check.figures import about, exact
from drafter.check.figures_again import spoken_of_again
from drafter.check.figures_kinds import kinds_again
from drafter.check.figures_same import same_things
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.understand.results import FoundFigure
from drafter.zh.regex import regex

_VERBS = regex(
    "^(?:全[县市区镇乡省年]|推动|推进|带头|主持|参加|牵头|先后|督促|依法|今年|本年|年内|累计|共计?|已|新|完成|开展|组织|举办|召开|办理"
    "|受理|收到|接收|共有|实现|各类|进行|有)+"
)
_NAMES = regex(r"[\W\d_a-zA-Z]")
_NEUTRAL = regex("受理|办理|案件|申请|平均|比例|(?<=复议)应诉|[的件]")
_RECEIVED = regex("收到|接收|接到|申请")  # what was asked for is not what was taken up
_ON_RECORD = regex(
    "行政复议|行政诉讼|合法性审[查核]|规范性文件|出庭|执法人员|法律援助|人民调解|败诉率|持证率|行政决策|调解员|监督员|法律明白人"
)
_SHORTEST, _SHORT = 5, 4
_VAGUE = regex(
    "(?:金额|问题|隐患|企业|活动|检查|讲座|案例|咨询|资料|培训|行政处罚案件|处罚案件|各类案件|违法案件|纠纷|(?<!复)议题|意见|建议|任务)$"
    "|^(?:培训人[员次]|成功率|办结率|整改率|合格率|满意[度率]|出庭率|优秀率|通过率)$|^其中|各类问题|^涉及|的$"
)
_WHOLE = regex("(?:全[县市区镇乡省街]道?|共有|现有)的?$")  # 全县1268名人民调解员 counts them all
_HOLDERS = regex(
    "^(?:人民调解员|行政执法人员|执法监督员|法律明白人|持有行政执法证件?的?人员|持证执法人员|公职律师|执业律师|法治审查员|法律顾问|普法志愿者)"
)
_LAST = regex("[,。;:、!?]")
_SLIP = Decimal("0.05")
_KINDS = ("count", "rate", "money")
_HEADS = ("title", "annex")
_PLAN = regex("力争|计划|目标|不少于|不低于|确保|争取|拟|将")


def _find(draft: Draft) -> Iterator[Hit]:
    told: set[int] = set()
    for other, figure in _named_alike(draft):
        told.add(id(figure))
        yield _differ(other, figure)
    for other, figure in chain(same_things(draft), spoken_of_again(draft), kinds_again(draft)):
        if id(figure) not in told:
            told.add(id(figure))
            yield _differ(other, figure)


def _differ(other: FoundFigure, figure: FoundFigure) -> Hit:
    return about(
        figure,
        f"“{figure.label}”这里是{figure.written}，前面“{other.fragment}”是{other.written}。"
        "请核对；说的不是同一件事的，请写明范围。",
    )


def _named_alike(draft: Draft) -> Iterator[tuple[FoundFigure, FoundFigure]]:
    """Yield figures of one name with two values, the earlier first."""
    first: dict[tuple[str, str, int | None], FoundFigure] = {}
    for figure in draft.found.figures:
        key = _key(draft, figure)
        if key is None:
            continue
        other = first.setdefault(key, figure)
        if other.value != figure.value and other.node != figure.node and _means(draft, other, figure):
            yield other, figure


def _before(draft: Draft, figure: FoundFigure) -> bool:
    """True if the words before the number say that it is of all of them."""
    flat = draft.flats[figure.node]
    return _WHOLE.search(flat[max(0, figure.start - 6) : figure.start]) is not None


def _means(draft: Draft, one: FoundFigure, other: FoundFigure) -> bool:
    """True unless people are counted here and there by their deeds: 全县412名执法人员参加考试 is no total."""
    if one.label == other.label or not (_before(draft, one) or _before(draft, other)):
        return True
    return abs(one.value - other.value) <= _SLIP * max(one.value, other.value)


def _key(draft: Draft, figure: FoundFigure) -> tuple[str, str, int | None] | None:
    """Return what makes two figures the same one; None for figures whose label does not say enough."""
    kind = draft.nodes[figure.node].kind
    if figure.kind not in _KINDS or not exact(figure) or kind in _HEADS or figure.part == "plan":
        return None
    if _PLAN.search(figure.fragment):
        return None
    core = _VERBS.sub("", _NAMES.sub("", figure.label))
    if core.startswith("中"):  # 行政执法人员8264人中法律专业…
        core = _VERBS.sub("", _NAMES.sub("", _LAST.split(draft.flats[figure.node][: figure.start])[-1]))
    holders = _HOLDERS.match(core)
    if holders and _before(draft, figure):
        core = holders.group()
    if _VAGUE.search(core):
        return None
    known = _ON_RECORD.search(core) is not None
    step = "收" if _RECEIVED.search(figure.label) else ""
    core = step + _NEUTRAL.sub("", core) if known else core
    return (core, figure.unit, figure.period) if len(core) >= (_SHORT if known else _SHORTEST) else None


RULE = Rule(
    id="F105",
    name="同一个数前后不一致",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="同一个数在举措里是一个值，在职责或者不足里又是一个值，是各部门分别报送、没有统一造成的，最容易被人指出来。",
    basis="党政机关公文应当表述准确、前后一致，见《党政机关公文处理工作条例》（2012）；条款待核。",
    find=_find,
    bad=(
        bad(
            "一、主要举措和成效\n抽查案卷160卷，其中优秀62卷、合格90卷、不合格8卷。\n"
            "二、存在的不足和原因\n抽查的160卷案卷中有12卷不合格，原因是培训不够。",
            "12卷",
        ),
        bad("目录列入事项7项，于3月公布。列入目录的9项事项均开展风险评估。", "9项"),
        bad("举办法治讲座16场，群众4200人参加。18场讲座结束后均发放问卷。", "18场"),
        bad("建成法治文化阵地28处。全县26处法治文化阵地均有专人管护。", "26处"),
        bad(
            "一、主要举措和成效\n（一）化解争议。全年受理行政复议案件266件。\n"
            "二、存在的不足和原因\n行政复议案件226件，同比增长较快，原因是力量不足。",
            "226件",
        ),
        bad(
            "一、主要举措和成效\n惠及企业732家。\n二、其他情况\n免罚清单共惠及企业723家，反映良好。",
            "723家",
        ),
        bad(
            "一、主要举措和成效\n共有专职律师63名。\n二、存在的不足和原因\n68名专职律师中有49名在县城执业。",
            "68名",
        ),
        bad("全街道在册社区矫正对象94名。对上述89名在册社区矫正对象逐人制定矫正方案。", "89名"),
        bad("全年走访企业286家。从行业分布看，走访的268家企业中，制造业173家、服务业95家。", "268家"),
        bad(
            "一、主要举措和成效\n评查案卷240卷，其中优秀66卷、合格162卷、不合格12卷。\n"
            "二、存在的不足和原因\n14卷不合格案卷中，有9卷出自乡镇，原因是培训没有跟上。",
            "14卷",
        ),
        bad(
            "一、主要举措和成效\n县政府常务会议学法8次。\n二、履职情况\n全年主持县政府常务会议学法6次。",
            "6次",
        ),
        bad(
            "一、主要举措和成效\n全县共有人民调解员1286名。\n二、其他情况\n全县1268名人民调解员完成轮训。",
            "1268名",
        ),
        bad(
            "一、主要举措和成效\n全县行政执法人员持证率达95.66%。\n二、其他情况\n行政执法人员持证率96.5%，高于上年。",
            "96.5%",
        ),
    ),
    good=(
        good(
            "一、主要举措和成效\n抽查案卷160卷，其中不合格8卷。\n"
            "二、存在的不足和原因\n160卷案卷中有12卷文书不规范，原因是培训不够。",
            note="不合格和不规范是两件事。",
        ),
        good("制定裁量基准9项。其中市级制定的6项裁量基准均向社会公布。", note="说的是其中一部分。"),
        good("县司法局举办讲座12期。教育局举办的15期讲座均进学校。", note="是两家办的。"),
        good("建有调解室46个，依托其中的43个调解室就地解纷。", note="说的是其中一部分。"),
        good("聘请法律顾问12名、公职律师8名，上述20名律师全部参加值班。", note="说的是前面两个数的和。"),
        good(
            "一、主要举措和成效\n21家农贸市场中，9家接入平台。\n二、下年安排\n将其余12家农贸市场接入平台。",
            note="其余的不是全部。",
        ),
        good(
            "一、主要举措和成效\n全年受理行政复议案件266件。\n二、其他情况\n行政复议案件266件，案结事了率90%。",
        ),
        good(
            "一、主要举措和成效\n全县共有人民调解员1286名。\n二、其他情况\n全县412名人民调解员参加轮训。",
            note="参加轮训的是其中一部分。",
        ),
        good("一、主要举措和成效\n收到行政复议申请289件。\n二、其他情况\n行政复议266件，均已办结。"),
        good(
            "一、主要举措和成效\n受理行政复议案件281件。\n二、其他情况\n审结行政复议案件271件。",
            note="受理和审结是两个数。",
        ),
        good(
            "一、主要举措和成效\n县级行政复议案件78件。\n二、其他情况\n全市行政复议案件1266件。",
            note="县级和全市是两个范围。",
        ),
        good(
            "一、主要举措和成效\n开展行政执法专项检查5次。\n二、2026年主要工作安排\n开展行政执法专项检查8次以上。",
            note="安排里写的是下一年要做的。",
        ),
    ),
)
