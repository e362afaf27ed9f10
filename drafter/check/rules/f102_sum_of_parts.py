"""F102: parts that do not make up the total they are said to be of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate, pairwise

from drafter.check.draft import Draft
from drafter.check.figures import Said, Statement, about, exact, is_count, is_rate, statements
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.zh.decimals import show_number
from drafter.zh.regex import regex

_OPENS = regex("^ ?:|其中|分别|包括|分为|包含")
_ENCLOSED = regex(r"\([^()0-9]{1,12}\)")  # 乡镇（街道）
_TOTAL = regex(r"^(?:、|,)?(?:一共|共计|合计|总计|共)(?:有|为|是)?$")
_JOIN = regex("^ ?([、,:(和及与])")
_REST = regex("其他|其余|未结|未办结|未审结|在办|正在办|正在处理|尚未|剩余|失效")
_ALL = regex("分别为|分别是|分为")
_STAGES = regex(
    "办结|审结|结案|受理|成功|采纳|合格|整改|出庭|移送|移交|调解(?!员|组织|委)|撤诉|撤回|按期|及时|办理|重点|参加|取得|新增|累计|达到"
)
_OUTCOMES = regex("维持|驳回|撤销|确认违法|变更|责令履行|终止|予以公开|部分公开|不予公开")
_CLOSED = regex("办结|审结|结案|完成|已整改|整改到位|保留|继续有效")
_SLIP, _MOST, _ASIDE = 10, 20, 2
_DIVIDED = regex("从[^,。;]{1,12}看|按[^,。;]{1,10}分|分别占|构成|类型|原因|分布|结构|领域")
_SHARE = regex("占(?:比|总数的?|全部的?)?(?:达|为|约)?$")
_WHOLE, _ROUNDING, _FEWEST = 100, 1, 2
_SCALES = {"亿": 10**8, "万": 10**4}


def _find(draft: Draft) -> Iterator[Hit]:
    for statement in statements(draft):
        figures = statement.figures
        for at, said in enumerate(figures):
            if not _is_amount(said):
                continue
            parts = _parts(statement, at)
            if len(parts) > 1 and _claimed(statement, said, parts):
                yield from _judge(said, parts)
            if _TOTAL.match(said.clause.strip()):
                yield from _judge(said, _run_before(statement, at))
        yield from _shares(statement)


def _shares(statement: Statement) -> Iterator[Hit]:
    """Judge the shares of one thing: 从原因看，甲占45%，乙占38%，丙占27%."""
    shares = [said for said in statement.figures if is_rate(said) and _SHARE.search(said.lead)]
    if len(shares) < _FEWEST or len(shares) < len(statement.figures) or not _DIVIDED.search(statement.flat):
        return
    added = sum((said.figure.value for said in shares), Decimal(0))
    if added > _WHOLE + _ROUNDING:
        sums = "+".join(said.figure.written for said in shares)
        message = f"各部分的占比相加是{sums}={show_number(added)}%，超过100%。请核对；有重叠的，请写明。"
        yield about(shares[-1].figure, message)


def _is_amount(said: Said) -> bool:
    return is_count(said) or (said.figure.kind == "money" and exact(said.figure))


def _alike(one: Said, other: Said) -> bool:
    return _is_amount(other) and one.figure.unit == other.figure.unit


def _parts(statement: Statement, at: int) -> list[Said]:
    """Return the counts of one kind that follow a total without a break."""
    total, found, joint = statement.figures[at], list[Said](), ""
    near = _nearest(statement, at)
    for before, said in pairwise(near):
        words = _ENCLOSED.sub("", statement.between(before, said))
        if ";" in words or not _alike(total, said) or (found and _OPENS.search(words)):
            break
        mark = _JOIN.match(words)
        if mark is None:
            break
        if found and "(" in words:
            break
        if found and joint and mark[1] != joint and mark[1] not in "和及与":
            break
        joint = joint or (mark[1] if found else "")
        found.append(said)
    return found


def _nearest(statement: Statement, at: int) -> list[Said]:
    """Return a total and what follows it; of 742件，罚没款1318万元，其中简易程序216件 without the money."""
    near = list(statement.figures[at : at + _MOST + 1])
    for other, said in enumerate(near[2 : _ASIDE + 2], 2):
        if "其中" in said.lead and _alike(near[0], said) and ";" not in statement.between(near[0], said):
            aside = near[1:other]
            if not any(_alike(near[0], each) for each in aside):
                return [near[0], *near[other:]]
    return near


def _run_before(statement: Statement, at: int) -> list[Said]:
    """Return the counts of one kind that stand right before a total."""
    total, found = statement.figures[at], list[Said]()
    near = statement.figures[max(0, at - _MOST) : at + 1]
    for behind, said in zip(reversed(near[1:]), reversed(near[:-1]), strict=True):
        words = statement.between(said, behind)
        if not _alike(total, said) or not _JOIN.match(words) or ";" in words or _OPENS.search(words):
            break
        found.insert(0, said)
    return found if len(found) > 1 else []


def _claimed(statement: Statement, total: Said, parts: Sequence[Said]) -> bool:
    """True if the parts are said to make up the total, or miss it by a slip."""
    lead = statement.between(total, parts[0])
    words = [part.words for part in parts]
    whole, added = total.figure.value, sum(part.figure.value for part in parts)
    rest = any(map(_REST.search, words))
    if any(part.figure.value > whole for part in parts):
        return False
    enclosed = lead.startswith("(") and statement.behind(parts[-1], 1) == ")"
    if not enclosed and not _OPENS.search(lead):
        return rest and any(map(_CLOSED.search, words)) and len({part.clause for part in parts}) > 1
    if sum(map(bool, map(_OUTCOMES.search, words))) > 1:
        return added > whole or (whole - added) * _SLIP <= whole
    if added > whole:
        return rest or not any(map(_STAGES.search, words))
    if rest or _ALL.search(lead):
        return True
    nested = any(map(_STAGES.search, words))
    return not nested and (whole - added) * _SLIP <= whole


def _judge(total: Said, parts: Sequence[Said]) -> Iterator[Hit]:
    sums = list(accumulate(part.figure.value for part in parts))
    if not sums or total.figure.value in sums[1:]:
        return  # what follows after the parts is another division of the same total
    added = sums[-1]
    scale = next((size for name, size in _SCALES.items() if name in total.figure.written), 1)
    sum_text = "+".join(part.figure.written for part in parts)
    yield about(
        total.figure,
        f"总数写的是{total.figure.written}，分项相加是{sum_text}={show_number(added / scale)}{_unit(total)}。"
        "请核对总数和各分项；分项没有列全的，请写明还有哪些。",
    )


def _unit(total: Said) -> str:
    return total.figure.written.lstrip("0123456789.,")


RULE = Rule(
    id="F102",
    name="分项相加不等于总数",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="总数和分项写在一句里，读者会加。加不起来，不是有一个数错了，就是分项漏了没有交代。",
    basis="统计资料应当真实、准确，见《中华人民共和国统计法》（条款待核）。",
    find=_find,
    bad=(
        bad("共有人民调解员1426名，其中专职调解员286名、兼职调解员1120名。", "1426名"),
        bad("全县共有行政执法人员1180人，其中县级部门762人，乡镇（街道）398人。", "1180人"),
        bad("收到依申请公开件36件，完成33件，正在办理4件。", "36件"),
        bad("清理行政规范性文件137件，其中保留98件、修改11件、废止18件、宣布失效8件。", "137件"),
        bad("办结行政处罚案件742件，罚没款1318万元，其中简易程序216件、普通程序562件。", "742件"),
        bad("办结复议案件412件，其中维持186件、驳回97件、撤销29件、调解终止112件。", "412件"),
        bad("从败诉原因看，事实不清占45%，适用法律错误占38%，程序违法占27%。", "27%"),
        bad("查处侵权案件20件、登记违法案件177件、不正当竞争案件7件，共计214件。", "214件"),
    ),
    good=(
        good("收到依申请公开件36件，完成33件，正在办理3件。"),
        good("受理行政复议案件266件，其中办结221件、调解成功78件。", note="办结和调解成功有重叠，不是分项。"),
        good("全县共有行政复议案件266件，其中县级案件78件、涉企案件31件。", note="只举出两类，没有说列全。"),
        good("办结行政处罚案件742件，罚没款1318万元，其中简易程序216件、普通程序526件。"),
        good("受援人中农民工占45%，妇女占38%，残疾人占27%。", note="受援人可以既是农民工又是妇女。"),
        good(
            "共有执法人员1180人，其中县级部门782人，乡镇398人，35岁以下的312人。", note="分项之后另说一类。"
        ),
        good("开展法治督察5次、专项检查8次，发现问题13个，共整改13个。", note="单位不同，不相加。"),
    ),
)
