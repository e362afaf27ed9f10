"""Whether counts that follow a total are said to make it up, or only to be some of it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from drafter.check.figures import Said, Statement
from drafter.check.figures_slip import sum_slip
from drafter.zh.regex import regex

_OPENS = regex("^ ?[:(]|其中|分别|包括|分为|包含")
_DIVIDED = regex(
    "[,(][按从][^,。;:0-9]{1,12}(?:分|看|分类|划分|统计|区分)[,:]?|分[配布派][到在给至于]|派[往驻到]"
)
_FORMED, _FORMING = regex("^[,、 ]*由"), regex("^(?:组成|构成)")
_REST = regex("其他|其余|剩余|失效|(?<!从)未(?!来)|尚|仍在|正在|在[办管册审]|不合格|不符合")
_LEFT = regex(
    "其余|逾期|超期|剩余|(?<!从)未(?!来)|尚|仍在|正在|在[办管册审]|不合格|不符合|不满意|不达标|不通过"
)
_ALL = regex("分别为|分别是|分为|^[,、 ]*由")
_SOME = regex("主要|重点|如|比如|例如|部分|包括但")
_STAGES = regex(
    "办结|审结|结案|受理|成功|采纳|合格|整改|出庭|移送|移交|调解(?!员|组织|委)|撤诉|撤回|按期|及时|办理|重点|参加|取得|新增|累计|达到"
)
_STEPS = regex("办结|审结|结案|受理|成功|采纳|整改|移[送交]|出庭|新增|累计")
_OUTCOMES = regex(
    "准予|维持|驳回|撤[销回诉]|确认违法|变更|责令履行|终止|予以公开|部分公开|不予|告知|保留|继续有效|修改|废止"
)
_DECIDED = regex("维持|驳回|撤[销回诉]|终止|公开|不予")
_OVERLAPPING = regex("妇女|女性|未成年|老年|残疾|农民工|军人|青年|党员|低保|少数民族")
_BOTH = regex("兼[有具任]?|重叠|交叉|重复计")
_CLOSED = regex("办结|审结|结案|完成|化解|解除|已?整改|合格|保留|继续有效")
_COVERED, _HALF = Decimal("0.6"), Decimal("0.5")
_HAN = regex(r"[\W\d_a-zA-Z]")
_DIGIT = regex("[0-9]")
_MISSED, _ROW, _SHORT = 10, 3, 4


def claimed(statement: Statement, total: Said, parts: Sequence[Said]) -> bool:
    """True if the parts are said to make up the total, or miss it by a slip."""
    lead = statement.between(total, parts[0])
    opened = _opened(statement, lead, parts[-1])
    if _overlap(statement, parts) and not _FORMED.match(lead):
        return False
    slip = slipped(total, parts)
    if any(part.figure.value > total.figure.value for part in parts):
        left = any(_LEFT.search(f"{part.lead}{part.tail}") for part in parts)
        told = opened or left or _decided(total, parts, slip=slip) or _graded(total, parts, lead)
        return told and slip and not _SOME.search(lead)
    if _SOME.search(lead):
        return False
    if _DIVIDED.search(lead):
        return slip or abs(total.figure.value - added(parts)) * _MISSED <= total.figure.value
    if lead.count(",") > 1 and not _DIGIT.search(lead):
        return _decided(total, parts, slip=slip)
    if opened:
        return _said_whole(total, parts, lead, slip=slip)
    if _graded(total, parts, lead):
        return slip or abs(total.figure.value - added(parts)) * _MISSED <= total.figure.value
    return "、" not in lead and _left_over(total, parts, slip=slip)


def _graded(total: Said, parts: Sequence[Said], lead: str) -> bool:
    """True for 32个乡镇参评，优秀9个、良好18个、一般5个: a row of kinds with short names."""
    names = [_HAN.sub("", part.lead) for part in parts[1:]]
    short = len(parts) >= _ROW and all(0 < len(name) <= _SHORT for name in names)
    listed = all(part.lead.startswith("、") for part in parts[1:]) and lead.count(",") == 1
    staged = any(_STEPS.search(part.lead) for part in parts) or _OUTCOMES.search(total.lead)
    return short and listed and not staged and "其中" not in total.clause


def _opened(statement: Statement, lead: str, last: Said) -> bool:
    """True if words before the parts, or around them, announce them."""
    if lead.startswith("("):
        return statement.behind(last, 1) == ")" or "其中" in lead
    formed = _FORMED.match(lead) and _FORMING.match(statement.behind(last, 2))
    return formed is not None or _OPENS.search(lead) is not None


def _overlap(statement: Statement, parts: Sequence[Said]) -> bool:
    """True if one person may be counted in several parts, or the text says that some are."""
    several = sum(_OVERLAPPING.search(part.lead) is not None for part in parts) > 1
    return several or _BOTH.search(statement.behind(parts[-1], 30)) is not None


def _said_whole(total: Said, parts: Sequence[Said], lead: str, *, slip: bool) -> bool:
    """Judge parts that 其中 and the like announce."""
    words = [part.words for part in parts]
    whole, summed = total.figure.value, added(parts)
    rest, nested = any(map(_REST.search, words)), any(map(_STAGES.search, words))
    near = abs(whole - summed) * _MISSED <= whole
    if _outcomes(words):
        return summed > whole or near or slip
    if summed > whole:
        return rest or (near and not nested) or (slip and (len(parts) > 2 or not nested))
    if rest or _ALL.search(lead):
        return True
    covered = summed >= whole * (_HALF if _alike_named(parts) else _COVERED)
    full = lead.startswith(":") and slip
    return full or (near and not nested) or (slip and covered and not (nested and len(parts) < 3))


def _left_over(total: Said, parts: Sequence[Said], *, slip: bool) -> bool:
    """Judge parts that only follow: 收到36件，办结33件，在办4件."""
    words = [f"{part.lead}{part.tail}" for part in parts]
    if len({part.clause for part in parts}) < len(parts) or "其中" in total.clause:
        return False
    if parts[0].figure.value == added(parts[1:]):
        return False  # 收到312件，受理286件，办结271件，在审15件: they are parts of one another
    if any(map(_REST.search, words)) and any(map(_CLOSED.search, words)):
        return slip or added(parts) > total.figure.value * _COVERED
    if any(map(_LEFT.search, words)):
        return slip
    if _decided(total, parts, slip=slip):
        return True
    return (
        slip
        and not _OUTCOMES.search(total.lead)
        and _alike_named(parts)
        and added(parts) > total.figure.value * _COVERED
    )


def _decided(total: Said, parts: Sequence[Said], *, slip: bool) -> bool:
    """True for 清理规范性文件218件，继续有效136件、修改24件、废止37件: what became of all of them."""
    words = [part.words for part in parts]
    if _OUTCOMES.search(total.lead) or not _outcomes(words):
        return False
    final = any(_CLOSED.search(each) or _DECIDED.search(each) for each in words)
    return final and (slip or added(parts) > total.figure.value)


def _outcomes(words: Sequence[str]) -> bool:
    return sum(map(bool, map(_OUTCOMES.search, words))) > 1


def _alike_named(parts: Sequence[Said]) -> bool:
    """True for 当场整改167处，限期整改45处: kinds of one thing or ways of one act."""
    return len({_HAN.sub("", part.lead)[-1:] for part in parts} | {""}) == 2


def added(parts: Sequence[Said]) -> Decimal:
    """Return what parts add up to, in base units."""
    return sum((part.figure.value for part in parts), Decimal(0))


def slipped(total: Said, parts: Sequence[Said]) -> bool:
    """True if one slip explains why parts do not add up."""
    return sum_slip(total.figure, [part.figure for part in parts])
