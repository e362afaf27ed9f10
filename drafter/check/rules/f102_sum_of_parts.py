"""F102: parts that do not make up the total they are said to be of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafter.check.draft import Draft
from drafter.check.figures import Said, Statement, about, is_rate, statements
from drafter.check.figures_sum import adds_up, carried_in, is_amount, parts_of, told_together, total_of
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.zh.decimals import show_number
from drafter.zh.regex import regex

_DIVIDED = regex("从[^,。;]{1,12}看|按[^,。;]{1,10}分|分别占|构成|类型|原因|分布|结构|领域")
_SHARE = regex("占(?:比|总数的?|全部的?)?(?:达|为|约)?$")
_WHOLE, _ROUNDING, _FEWEST = 100, 1, 2
_SCALES = {"亿": 10**8, "万": 10**4}


def _find(draft: Draft) -> Iterator[Hit]:
    for statement in told_together(draft):
        carried = carried_in(statement)
        for at, said in enumerate(statement.figures):
            if not is_amount(said):
                continue
            yield from _judge(said, parts_of(statement, at, carried))
            yield from _judge(said, total_of(statement, at))
    for statement in statements(draft):
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


def _judge(total: Said, parts: Sequence[Said]) -> Iterator[Hit]:
    if not parts or any(adds_up(total, parts[:some]) for some in range(2, len(parts) + 1)):
        return  # what follows after the parts is another division of the same total
    added = sum((part.figure.value for part in parts), Decimal(0))
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
        bad(
            "全年立案518件，按争议类型分，工资争议247件、保险争议96件、补偿争议138件、其他争议47件。", "518件"
        ),
        bad("述职的78个单位中，优秀18个单位、良好44个单位、合格6个单位，共计78个单位。", "78个"),
        bad("共有人民调解员1426名，其中专职调解员286名、兼职调解员1120名。", "1426名"),
        bad("全县共有行政执法人员1180人，其中县级部门762人，乡镇（街道）398人。", "1180人"),
        bad("收到依申请公开件36件，完成33件，正在办理4件。", "36件"),
        bad("清理行政规范性文件137件，其中保留98件、修改11件、废止18件、宣布失效8件。", "137件"),
        bad("办结行政处罚案件742件，罚没款1318万元，其中简易程序216件、普通程序562件。", "742件"),
        bad("办结复议案件412件，其中维持186件、驳回97件、撤销29件、调解终止112件。", "412件"),
        bad("从败诉原因看，事实不清占45%，适用法律错误占38%，程序违法占27%。", "27%"),
        bad("聘请村法律顾问共98名。其中，执业律师61名、基层法律服务工作者29名、司法所工作人员11名。", "98名"),
        bad("清理规范性文件218件，经集体审议，决定继续有效136件、修改24件、废止37件、失效11件。", "218件"),
        bad("全年共有32个乡镇参加考评，优秀9个、良好18个、一般6个。", "32个"),
        bad("查处侵权案件20件、登记违法案件177件、不正当竞争案件7件，共计214件。", "214件"),
    ),
    good=(
        good(
            "现有执业律师163人，其中女律师71人、党员律师88人、担任法律顾问的126人。",
            note="几类有重叠，相加远远超过总数，不是分项。",
        ),
        good("政法专编12名，其中城区所4名、山区所6名，另有2名正在招录。"),
        good("上年遗留问题3个，督察反馈问题34个，全年整改35个，还有2个正在整改。"),
        good("收到依申请公开件36件，完成33件，正在办理3件。"),
        good("受理行政复议案件266件，其中办结221件、调解成功78件。", note="办结和调解成功有重叠，不是分项。"),
        good("全县共有行政复议案件266件，其中县级案件78件、涉企案件31件。", note="只举出两类，没有说列全。"),
        good("办结行政处罚案件742件，罚没款1318万元，其中简易程序216件、普通程序526件。"),
        good(
            "上年结转行政复议案件18件，新收235件，办结229件，未结24件。", note="加上结转的，收和结正好相等。"
        ),
        good("收到申请312件，受理286件，办结271件，15件正在审理。", note="后面的数是前一个数的一部分。"),
        good("受援人768人，其中农民工325人、妇女286人、老年人276人。", note="一个人可以算在几类里。"),
        good("受援人中农民工占45%，妇女占38%，残疾人占27%。", note="受援人可以既是农民工又是妇女。"),
        good(
            "共有执法人员1180人，其中县级部门782人，乡镇398人，35岁以下的312人。", note="分项之后另说一类。"
        ),
        good("开展法治督察5次、专项检查8次，发现问题13个，共整改13个。", note="单位不同，不相加。"),
    ),
)
