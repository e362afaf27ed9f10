"""What is still to come, told among the results."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.draft import Draft, Sentence
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import is_report, is_whole, part_heading
from drafter.understand.results import Node
from drafter.zh.regex import regex

_PARTS = ("achievements", "duty")
_TODO = (
    "(?:继续|进一步|着力|持续|认真|切实|积极|加大|不断|深入|组织|开展|推进|推动|加强|完善|建立|"
    "努力|重点|全力|全面|启动|出台|制定|举办|建成|完成)"
)
_WHEN = "(?:20[0-9]{2}年|[明后来]年|下半年|年底|近期|[0-9]{1,2}月)"
_FUTURE = regex(
    "(?:^|(?<=[,;:]))(?P<next>下一?步|下一?阶段|今后|接下来|来年|明年|下一?年度?|未来(?=[0-9一二三两几])|届时|后续(?=将|要|还))(?!的?(?:工作|"
    "安排|计划|打算)(?:报告|方案)?[、和的])"
    f"|(?<![即必终可能行])(?P<will>将(?:{_TODO}|[于在]{_WHEN}|适时|逐步|有序|尽快|率先))"
    "|(?:^|(?<=[,;:])|(?<=[县市区镇乡局街道办]))(?P<mean>(?:正在谋划|力争|争取|有望|预计|拟|准备|计划(?!制定|完成|实施|组织)|"
    f"打算)(?=(?:[于在到从])?(?:{_WHEN}|建|出台|开展|举办|启动|组织|制定|实现|完成|用[^,。;]{{1,4}}(?:年|个月)))|待(?={_WHEN}))"
)
_TOLD = regex(
    "(?:提出|要求|强调|明确|规定|指出|承诺|宣布|约定|部署|安排|告知|[办方]案|计划|规划|意见|"
    "通知|纲要|决定)[^。;]{0,40}$"
)
_REST = regex("(?:其余|剩余|余下|其他|另有|[尚仍还]有|未完成|未办结)[^。;]*$")
"""Stands before when what is left is to be done: it belongs to the result."""
_PUT = regex("作为|纳入|列入|列为|融入|贯穿|摆在|转化|落实到|下放|划转|移交|嵌入|确定为")
_ADVERB = regex("将(?:继续|进一步|着力|持续|切实|不断|努力|全力|重点|于|在|适时|逐步|有序|尽快|率先)|(?!将)")
_BEGINS = regex(
    "[^,。;]{0,16}(?:起(?:施行|实施)|生效)|(?<=于)20[^,。;]{0,16}(?:施行|实施)"
)  # of a law: a fact, not an intention
_CLAUSE = regex(",?[^,。;:]*")
_HIDDEN = regex("《[^《》]*》|“[^“”]*”")


def _find(draft: Draft) -> Iterator[Hit]:
    if not is_report(draft):
        return
    for sentence in _results(draft):
        flat = _HIDDEN.sub(lambda match: "\0" * len(match.group()), sentence.flat)
        match = _FUTURE.search(flat)
        if match and _BEGINS.match(flat, match.end()):
            continue
        before = flat[: match.start()] if match else ""
        if match and not (_TOLD.search(before) or _REST.search(before) or _puts(flat, match)):
            yield Hit(
                f"“{match.group()}”说的是以后的事，这一部分写已经做了的事。请移到下年安排，或者改写成结果。",
                sentence.node,
                sentence.start + match.start(),
                sentence.start + _end(flat, match.end()),
            )


def _end(flat: str, start: int) -> int:
    """Return where the clause ends that an intention begins; 下一步, belongs to the clause behind it."""
    match = _CLAUSE.match(flat, start)
    return match.end() if match else start


def _puts(flat: str, match: re.Match[str]) -> bool:
    """True for 将制定规划列入目录: what is put where, not what will be done."""
    return _ADVERB.match(match.group()) is None and _PUT.search(flat, match.end()) is not None


def _results(draft: Draft) -> Iterator[Sentence]:
    """Yield the sentences under the headings of results, with what reads like a plan among them."""
    planned = part_heading(draft, "plan") is not None or not is_whole(draft)
    for sentence in draft.sentences:
        node = draft.nodes[sentence.node]
        if node.kind != "body" or len(node.part) != 1:
            continue
        strayed = planned and sentence.part == "plan" and node.continues and _among_results(draft, node)
        if sentence.part in _PARTS or strayed:
            yield sentence


def _among_results(draft: Draft, node: Node) -> bool:
    return node.heading is not None and draft.found.headings[node.heading].part in (
        ("achievements",),
        ("duty",),
    )


RULE = Rule(
    id="C111",
    name="成效里写了打算",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="举措和成效写一年里已经做的事。把打算写成成效，容易被认为虚报；多半是从计划里抄来没有改。",
    basis="规定分别要求报告上一年度的举措成效和下一年度的安排，"
    "见《法治政府建设与责任落实督察工作规定》（2019，条号待核）。",
    find=_find,
    bad=(
        bad(
            "一、主要举措和成效\n（一）规范行政执法。全年培训12场。下一步，将继续加强案卷评查。\n"
            "（二）化解争议。县司法局将进一步完善调解机制。",
            "下一步，将继续加强案卷评查",
            "将进一步完善调解机制",
        ),
        bad("一、主要举措和成效\n推进合法性审查中心建设，力争2027年6月建成使用。", "力争2027年6月建成使用"),
        bad(
            "一、主要举措和成效\n（一）规范行政执法。全年培训12场。将在2027年建成实训基地。\n"
            "（二）化解争议。准备在下半年启动平台升级，有望在2027年建成投用。",
            "将在2027年建成实训基地",
            "准备在下半年启动平台升级",
        ),
    ),
    good=(
        good(
            "一、主要举措和成效\n（一）落实任务。分解任务36项，完成35项，其余1项计划2026年5月底前完成。",
            note="没有完成的什么时候完成，是成效的一部分",
        ),
        good(
            "一、主要举措和成效\n《条例》已经通过，将于2027年3月1日起施行。年度计划制定到位，各项任务按期完成。",
            note="法规的施行日期、作名词用的“计划”",
        ),
        good(
            "一、主要举措和成效\n将法治建设纳入年度考核，将制定养老服务规划等36项事项列入目录。\n"
            "二、2027年工作安排\n"
            "将继续加强案卷评查。"
        ),
        good(
            "一、主要举措和成效\n"
            "印发《2026年工作计划》，方案明确到2027年将进一步精简事项，出台“下一步改革清单”。",
            note="转述文件的内容",
        ),
    ),
)
