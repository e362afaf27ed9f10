"""F113: a rank of something that is better low, without saying from which end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.check.draft import Draft
from drafter.check.figures import Said, Statement, statements
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.data.rates import rates
from drafter.zh.regex import regex

_BAD = (
    "败诉|纠错|过错|错案|被撤销|撤销|变更|不合格|差评|违法|违规|违纪|信访|上访|投诉|发案|警情|事故|死亡|伤亡|被诉|诉讼|行政应诉|欠薪|拖欠|欠款|失信|犯罪|退查"
    "|来访|越级|行政赔偿|国家赔偿|超限|超载|污染|空置|失业|辍学|伤害|侵害|诈骗"
    "|补充侦查|超期|逾期|差错|瑕疵|火灾|重复|诉求|浓度|能耗|排放|矛盾|纠纷|争议|刑事案件|治安案件|被执行"
)
_MEASURED = "[率量数]|总量|起数|件数|人数|次数|数量|余额|浓度|占比|比例|批次|人次"
_AMOUNTS = regex(
    f"(?:{_BAD})[^,。;:0-9]{{0,10}}?(?:{_MEASURED})|万人成讼|万人发案|平均浓度|PM[0-9.]+"
    f"|(?:每|万人)[^,。;:0-9]{{0,12}}(?:{_BAD})"
)
_GOOD = regex(
    "(?<![未不])(?:办结|化解|调解|办理|满意|成功|处置|处理|按期|按时|结案|整改|纠正|回复|答复|查处|破案|侦破|执结|审结|和解|出庭|应诉率|公开|受理|及时)"
)
_SUFFERED = regex("被[^,。;0-9]{0,8}(?:纠正|纠错|撤销|变更|监督|追责|问责|起诉)[^,。;0-9]{0,3}[率数量]")
_SCOPE = regex(
    "[,、 0-9.%()]|在|全[国省市县区州盟]|各?[县市区镇乡]+|乡镇|街道|系统|排名|排列|排在|位[列居于]|名列|列居"
    "|[个家均都列居排位第名达为约]|同类|其中|(?:新收|收案|立案|发案|受理)?(?:数量?|总[量数]|[起件]数|批次|量)(?=[在居位列排]|$)"
)
_TOLD = regex("低|少|降|减|倒数|末位|升序|逆序|由[高低]|从[高低]|控制|优|好|下滑|进位|前移")
_BACK = 4
_MARKS, _DIGIT = regex("[,;、]"), regex("[0-9]")
_LAST = regex("(?:比|较)(?:上年|去年|20[0-9]{2}年)|^[(,]?(?:上年|去年)")
_REACHED = regex("(?:下降|降低|上升|提高|降|升)[到至为]")
_COUNTED = regex("(?:数量?|总[量数]|批次|量)(?=[在居位列排])")
_TALK = regex("第[一二三]?方阵")


@cache
def _adverse() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(rate.name) for rate in rates() if rate.adverse))


def _find(draft: Draft) -> Iterator[Hit]:
    for statement in statements(draft):
        for at, said in enumerate(statement.figures):
            if not _is_rank(said) or _TALK.search(said.figure.fragment):
                continue
            words = _about(statement, at)
            found = (
                _adverse().search(words)
                or _SUFFERED.search(words)
                or (None if _GOOD.search(words) else _AMOUNTS.search(words) or _unwelcome(statement, at))
            )
            told = words + statement.behind(said, 6) + said.figure.written
            if found and not _TOLD.search(told):
                placed = "" if said.figure.kind == "rank" else "第"
                rank = f"{placed}{said.figure.written}"
                message = (
                    f"“{found.group()}”越低越好，“{rank}”看不出是从低到高还是从高到低。"
                    f"请写明，例如“由低到高居{rank}”。"
                )
                yield Hit(message, said.figure.node, said.figure.start - len(placed), said.figure.end)


def _unwelcome(statement: Statement, at: int) -> re.Match[str] | None:
    """Return the matter counted right before a rank, if less of it is better: 收到投诉126件，居全市第二位."""
    before = statement.figures[at - 1] if at else None
    if before is None or before.figure.kind != "count":
        return None
    if not _BEHIND_COUNT.fullmatch(statement.between(before, statement.figures[at])):
        return None
    return _UNWELCOME.search(before.clause)


_BEHIND_COUNT = regex("[,、]?(?:数量?|总[量数])?[居在位列排名]{1,3}")
_UNWELCOME = regex(f"(?:{_BAD})(?:案件|事件|事故|事项)?(?:收到|发生|接到|新收|立案|共|为|达)*$")


def _is_rank(said: Said) -> bool:
    """True for a rank, also behind the number of those compared: 居全市6个开发区第2位."""
    placed = said.figure.unit in ("位", "名") and said.lead.endswith("第")
    return said.figure.kind == "rank" or (placed and _PLACED.search(said.clause) is not None)


_PLACED = regex("[居列位排]")


def _about(statement: Statement, at: int) -> str:
    """Return the words a rank is about: its clause, and the one before if it holds a figure alone."""
    said: Said = statement.figures[at]
    words = said.clause
    counted = _COUNTED.search(words)
    amount = counted.group() if counted else ""
    for before in reversed(statement.figures[max(0, at - _BACK) : at]):
        if len(_SCOPE.sub("", words)) > 1:
            break
        inside = before.figure.start >= said.figure.start - len(said.clause)  # 在全市8个县中排第三
        if inside or before.figure.kind == "change" or _LAST.search(before.clause):
            continue
        told = (each for each in _MARKS.split(statement.between(before, said)) if not _DIGIT.search(each))
        words = f"{_REACHED.sub('', before.clause)}{amount}{''.join(told)}"
    return words


RULE = Rule(
    id="F113",
    name="排名没有说明从哪头数",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="败诉率“全市第二”可以是第二低，也可以是第二高，一好一坏。不写明，读者会往坏处想。",
    basis="来自一份已公开报告里的“行政诉讼败诉率3.8%、全市第二”；哪些指标越低越好见本工具的比率表。",
    find=_find,
    bad=(
        bad("全县每万人一审行政诉讼案件1.8件，居全市第三位。", "全市第三位"),
        bad("投诉量居全市6个开发区第2位。", "第2位"),
        bad("全年发生火灾41起，居全市第二位。", "全市第二位"),
        bad("一审行政诉讼案件新收47件，新收数在全市8个县（市、区）中排名第三。", "第三"),
        bad("全区信访总量居全市第二位。", "全市第二位"),
        bad("行政复议纠错率9.2%，在全市11个县（市、区）中排名第三。", "第三"),
        bad("行政复议撤销率列全市第四。", "全市第四"),
        bad("行政诉讼败诉率3.8%、全市第二。", "全市第二"),
        bad("行政复议纠错率居全省第三。", "全省第三"),
    ),
    good=(
        good("每万人拥有公证员0.3名，居全省第六位。", note="公证员不是越少越好。"),
        good("投诉量由少到多居全市6个开发区第2位。"),
        good("调解纠纷1280件，居全县第一位。", note="说的是做成的事。"),
        good("一审行政诉讼案件新收47件，新收数在全市8个县（市、区）中由多到少排名第七。"),
        good("信访事项按期办结率居全市第二位。", note="办结率越高越好。"),
        good("行政复议撤销率由低到高列全市第四。"),
        good("行政诉讼败诉率3.8%，为全市第二低，行政机关负责人出庭应诉率居全市第一。"),
        good("一审行政诉讼发案量下降幅度全市第一。", note="写明了是降幅。"),
        good("法治建设群众满意度居全市第一。", note="满意度越高越好，第一就是最高。"),
    ),
)
