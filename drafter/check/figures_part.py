"""A count that is said of some of what the count before it tells: 报名134人，实际参考122人."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.check.figures import Said, Statement
from drafter.check.figures_balance import without_denied
from drafter.check.figures_pairs import same_unit
from drafter.check.figures_slip import numeral, one_slip
from drafter.zh.regex import regex

_OWED = regex("(?<![反供效响适相对答])应(?![急诉用对收援付邀变])(?!有尽有)")
_PLANNED = regex("计划|目标|任务[数量]|指标|预期")
_DID = regex("实际|实[到有]|完成|已|到[会场训考岗]|按期|按时")
_EXAMINED = regex("(?:抽查|抽取|抽检|评查|检查|核查|排查|走访|调阅|回访)(?![^,。;]{0,12}(?:发现|[查检]出))")
_OF_THEM = regex("^(?:其中)?经[^,。;的]{2,10}的(?P<what>[^,。;]{2,8})$")  # 经审查的行政协议131份
_AMONG = regex("^[^,。;]{0,6},(?:其中)?(?:有|仍有|还有|发现|存[在有]|[查检]出|不合格)")
_OF_TASKS = regex(
    "[^,。;、:()]{1,8}(?:已|均|实际)?(?:[办审]结|完成|整改|达标|落实|销号|通过)"
)  # 64项任务完成63项
_GOES_ON = regex("[已均都未全在仍有被为得通获没仅经正并其和可由以]")
_ALREADY = regex("^(?:现|均|全部|目前)?已[^的]{1,4}$|^实际.{0,6}$")
_INCLUDED = regex("^[(,]?(?:含|包括|连同|其中含)")
_IN = regex("^[^,。;、:]{0,10}中(?:,|有|已|仅|仍)")
_THOSE = regex("^[^,。;、:()]{0,6},[^,。;、:()]{2,14}的(?:有|共有|为)?$")
_OTHER = regex("[上去]一?年|20[0-9]{2}年|[比较]|另|同期|新")
_THOSE_TOO = regex("的(?:仅|只有|有)?$")
_RESULT = regex(
    "[审办裁调]结|调撤|裁决|办[毕理]完?|结案|完成|整改|销号|采纳|吸收|采用|合格|达标|通过|准予|核准|批准|获[批评准得]|入选|录用|命名|同意|赞成|列入|确认|核实"
    "|属实|查实|兑[付现]|到账|反馈|[回答]复|回函|解决|化解|消除|到位|成功|转办|履[行约职]|出庭|参[考训]|到[会场训考岗]|领[取证]|提请|落实|签收"
    "|修复|归还|追回|和解|结清|满意|认可|持证|实际|最终|按[期时]|已"
)
_LIGHT = regex(
    r"收到|获得|行政机关|机关|企业|单位|部门|群众|当事人|法院|[\W\d_a-zA-Z]|审[查核议定]|评[审定选估]|备案|登记|正式|最终|其中|共计?|累计|全部|均|经|被|由|有|的|了|予以|依法|推动|当场|当年|年内|负责人|达到|标准|要求|参加|参与|接受|培训|轮训|考试|测试|述法|裁决和调解|调解和裁决|回执|回函|票数?|在?(?:法定|规定)?[期时]限内"
)
_EVENTS = ("次", "场", "期", "场次", "人次")
_STRANGE, _SLIPPED, _TIMES, _NAME = 1, 2, 10, 16


def is_part(statement: Statement, total: Said, said: Said) -> bool:
    """True if the second of two neighbouring counts can only be a part of the first."""
    if not same_unit(total.figure, said.figure) or ";" in statement.between(total, said):
        return False
    if includes_more(statement, said):
        return False
    if said.figure.unit == total.figure.unit and "其中" in said.lead:
        return True
    if "其中" in total.lead:
        return False  # 受理266件（其中涉企31件），审结221件: of them all
    if said.figure.unit == total.figure.unit and _of_those(statement, total, said):
        return True
    return _owed(total, said) or _among(statement, total, said) or _became(statement, total, said)


def includes_more(statement: Statement, said: Said) -> bool:
    """True for 结案171件（含上年立案的20件）: the words behind say what else is counted."""
    return _INCLUDED.match(statement.behind(said, 8)) is not None


def _of_those(statement: Statement, total: Said, said: Said) -> bool:
    """True for 97户排污单位中，有效的94户 and for 征集建议37件，列入计划的11件: their name is left out."""
    between = statement.between(total, said)
    if _IN.match(between):
        return True
    if _names_else(total, said):
        return False
    left_out = _THOSE.match(between) is not None and said.figure.unit not in _EVENTS
    beside = _OTHER.search(between) or _THOSE_TOO.search(total.lead) or _PLANNED.search(total.lead)
    return left_out and not beside


def _names_else(total: Said, said: Said) -> bool:
    """True if a number is followed by the name of another thing: 督察8个部门，反馈的41个问题."""
    name = said.tail[:2]
    return len(name) == 2 and _GOES_ON.match(name) is None and name not in total.lead + total.tail


def _owed(total: Said, said: Said) -> bool:
    """True for 应参加述法586人，完成述法612人: what ought to be done, and what was."""
    if _PLANNED.search(total.lead) or said.lead.startswith("另"):
        return False
    return _OWED.search(total.lead) is not None and _DID.search(said.lead) is not None


def _among(statement: Statement, total: Said, said: Said) -> bool:
    """True for 抽查卷宗40卷，有47卷要件不齐: some of what was looked at."""
    if said.figure.unit != total.figure.unit:
        return False
    of_them = _OF_THEM.match(said.lead)
    if of_them and total.lead.endswith(of_them["what"]):
        return True
    return (
        _EXAMINED.search(total.lead) is not None and _AMONG.match(statement.between(total, said)) is not None
    )


def in_list(statement: Statement, earlier: Said, total: Said) -> bool:
    """True for the second of 建议96件、提案118件: what follows may be said of both."""
    joined = _AND.match(statement.between(earlier, total)) is not None
    return joined and same_unit(earlier.figure, total.figure)


_AND = regex("^[^,。;:]{0,6}[、和及与]")


def above_all(counts: Sequence[Said], said: Said) -> Said | None:
    """Return the total that a part is above though its kinds stand between: 立案164件，…，其中结案171件.

    Args:
        counts: the exact counts before the part, in text order.
        said: a part that 其中 announces.
    """
    alike = [each for each in counts if each.figure.unit == said.figure.unit]
    for at, total in enumerate(alike[:-_KINDS]):
        kinds = [each.figure.value for each in alike[at + 1 :]]
        if sum(kinds) == total.figure.value < said.figure.value:
            return total
    return None


_KINDS = 2


def _became(statement: Statement, total: Said, said: Said) -> bool:
    """True for 印发整改单74份，收到反馈81份: what became of them, told without another thing's name."""
    same = said.figure.unit == total.figure.unit and said.figure.unit not in _EVENTS
    if not same or _names_else(total, said) or said.figure.value > total.figure.value * _TIMES:
        return False
    between = without_denied(statement.between(total, said)).strip().replace(",,", ",")
    if _OF_TASKS.fullmatch(between):
        return True
    tail, comma, lead = between.partition(",")
    if not comma or set(tail + lead) & set(",。:、(") or len(tail) > _NAME:
        return False
    if _ALREADY.match(lead) and not _PLANNED.search(total.lead):
        return True
    result = _RESULT.search(said.lead)
    if result is None or result.group() in total.lead or _PLANNED.search(total.lead):
        return False
    rest = _RESULT.sub("", _LIGHT.sub("", said.lead))
    digits = numeral(said.figure)
    slip = len(digits) > 1 and one_slip(numeral(total.figure), digits)
    return sum(character not in total.lead + tail for character in rest) <= _STRANGE + slip * _SLIPPED
