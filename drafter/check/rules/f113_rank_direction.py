"""F113: a rank of something that is better low, without saying from which end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.check.draft import Draft
from drafter.check.figures import Said, Statement, about, statements
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.data.rates import rates
from drafter.zh.regex import regex

_BAD = (
    "败诉|纠错|过错|错案|被撤销|撤销|变更|不合格|差评|违法|违规|违纪|信访|上访|投诉|发案|警情|事故|死亡|伤亡|被诉|诉讼|行政应诉|欠薪|拖欠|欠款|失信|犯罪|退查"
    "|来访|越级|行政赔偿|国家赔偿|超限|超载|污染|空置|失业|辍学|伤害|侵害|诈骗"
    "|补充侦查|超期|逾期|差错|瑕疵|火灾|重复|诉求|浓度|能耗|排放|矛盾|纠纷|刑事案件|治安案件|被执行"
)
_MEASURED = "[率量数]|总量|起数|件数|人数|次数|数量|余额|浓度|占比|比例|批次|人次"
_AMOUNTS = regex(f"(?:{_BAD})[^,。;:0-9]{{0,10}}?(?:{_MEASURED})|万人成讼|万人发案|平均浓度|PM[0-9.]+")
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
            if said.figure.kind != "rank" or _TALK.search(said.figure.fragment):
                continue
            words = _about(statement, at)
            found = (
                _adverse().search(words)
                or _SUFFERED.search(words)
                or (None if _GOOD.search(words) else _AMOUNTS.search(words))
            )
            told = words + statement.behind(said, 6) + said.figure.written
            if found and not _TOLD.search(told):
                yield about(
                    said.figure,
                    f"“{found.group()}”越低越好，“{said.figure.written}”看不出是从低到高还是从高到低。"
                    f"请写明，例如“由低到高居{said.figure.written}”。",
                )


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
        bad("一审行政诉讼案件新收47件，新收数在全市8个县（市、区）中排名第三。", "第三"),
        bad("全区信访总量居全市第二位。", "全市第二位"),
        bad("行政复议纠错率9.2%，在全市11个县（市、区）中排名第三。", "第三"),
        bad("行政复议撤销率列全市第四。", "全市第四"),
        bad("行政诉讼败诉率3.8%、全市第二。", "全市第二"),
        bad("行政复议纠错率居全省第三。", "全省第三"),
    ),
    good=(
        good("一审行政诉讼案件新收47件，新收数在全市8个县（市、区）中由多到少排名第七。"),
        good("信访事项按期办结率居全市第二位。", note="办结率越高越好。"),
        good("行政复议撤销率由低到高列全市第四。"),
        good("行政诉讼败诉率3.8%，为全市第二低，行政机关负责人出庭应诉率居全市第一。"),
        good("一审行政诉讼发案量下降幅度全市第一。", note="写明了是降幅。"),
        good("法治建设群众满意度居全市第一。", note="满意度越高越好，第一就是最高。"),
    ),
)
