"""A sentence, a paragraph or part of one that stands twice."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from drafter.check.draft import Draft, Sentence
from drafter.check.finding import Hit, Severity
from drafter.check.repeats import Span, clauses_twice, runs_twice, sentences_twice
from drafter.check.rule import Force, Rule, bad, good

_SHOWN = 18
_BETWEEN = 20  # characters between two repeated sentences that were pasted together
_Repeated = tuple[Sentence, Sentence, bool]


def _find(draft: Draft) -> Iterator[Hit]:
    told: dict[int, list[Span]] = {}
    runs = list(runs_twice(draft))
    for row in _rows(sentences_twice(draft)):
        (each, first, _), last = row[0], row[-1][0]
        span = _widened((each.node, each.start, last.start + len(last.text)), runs)
        told.setdefault(each.node, []).append(span)
        how = "相同" if all(same for _, _, same in row) else "几乎相同"
        what = "这句话" if span[1] == each.start and len(row) == 1 else "这几句"
        message = f"{what}和前面的“{first.text[:_SHOWN]}……”{how}。请删去一处，或者写出不同之处。"
        yield Hit(message, *span)
    for node, start, end in clauses_twice(draft):
        yield Hit("这半句在同一句话里写了两遍。请删去一处。", node, start, end)
    for node, start, end in runs:
        if not any(low < end and start < high for _, low, high in told.get(node, ())):
            yield Hit("这两句前面已经写过。请删去一处，或者写出不同之处。", node, start, end)


def _widened(span: Span, runs: Sequence[Span]) -> Span:
    """Return a repeated stretch with what was pasted together with it and stands right before it.

    The runs are in text order.
    """
    node, start, end = span
    own = runs[bisect_left(runs, (node,)) : bisect_left(runs, (node, start))]
    return node, min((low for _, low, high in own if start <= high + _BETWEEN), default=start), end


def _rows(repeated: Iterable[_Repeated]) -> list[list[_Repeated]]:
    """Return what is repeated, sentences that stand one behind the other together."""
    rows: list[list[_Repeated]] = []
    for each in repeated:
        last = rows[-1][-1][0] if rows else None
        if last and last.node == each[0].node and each[0].start - last.start - len(last.text) <= _BETWEEN:
            rows[-1].append(each)
        else:
            rows.append([each])
    return rows


RULE = Rule(
    id="S120",
    name="同样的话写了两遍",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="合稿时同一件事各部门都报，或者一段粘贴了两次，读的人会觉得没有统稿。",
    basis="通行的写作要求；政府信息公开年度报告以“内容雷同”为问题，见国办公开办函〔2021〕30号。",
    find=_find,
    bad=(
        bad(
            "一、主要举措和成效\n局党组学法5次，举办水法规培训6期，培训执法人员420人次。\n"
            "水事纠纷不断化解。举办水法规培训6期，培训执法人员420人次，调处纠纷11起。",
            "举办水法规培训6期，培训执法人员420人次",
        ),
        bad(
            "一、主要举措和成效\n组织各执法单位开展年度述法评议，对末位的3个单位进行约谈。\n二、第一责任人职责\n"
            "3月20日部署全年工作；组织各执法单位开展年度述法评议，对末位的3个单位进行约谈；9月4日出庭应诉。",
            "组织各执法单位开展年度述法评议，对末位的3个单位进行约谈；",
        ),
        bad(
            "一、主要举措和成效\n研究部署年度任务和措施，全年召开会议4次，研究部署年度任务和措施。",
            "研究部署年度任务和措施",
        ),
        bad(
            "一、主要举措和成效\n"
            "（一）规范行政执法。全年开展行政执法案卷评查，对重点领域执法行为进行专项监督。\n"
            "（二）强化执法监督。全年开展行政执法案卷评查，对重点领域执法行为进行专项监督。",
            "全年开展行政执法案卷评查，对重点领域执法行为进行专项监督。",
        ),
        bad(
            "一、主要举措和成效\n全年举办执法人员业务培训12场，培训650人次。评查行政处罚案卷320份，纠正程序问题18个。\n"
            "二、第一责任人职责\n全年举办执法人员业务培训12场，培训650人次。评查行政处罚案卷320份，纠正程序问题18个。",
            "全年举办执法人员业务培训12场，培训650人次。评查行政处罚案卷320份，纠正程序问题18个。",
            note="一段粘贴了两次，只说一次",
        ),
        bad(
            "一、主要举措和成效\n完善重大行政决策合法性审查机制，组织法律顾问参与审查重大决策事项36件。\n"
            "二、第一责任人职责\n完善重大行政决策合法性审查机制，组织法律顾问参与审查重大决策事项35件。",
            "完善重大行政决策合法性审查机制，组织法律顾问参与审查重大决策事项35件。",
        ),
    ),
    good=(
        good(
            "一、主要举措和成效\n全年组织乡镇执法人员开展行政处罚程序培训4期，培训650人次。\n"
            "二、下一步安排\n组织部门执法人员开展行政许可程序轮训6期，覆盖全部新进人员。",
            note="说法相近，内容不同",
        ),
        good("一、主要举措\n成效明显。\n二、第一责任人职责\n成效明显。", note="短句重复不算"),
    ),
)
