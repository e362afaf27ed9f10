"""Years, meeting numbers and first-ever claims left over from last year's report."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.parts import told_sentences
from drafter.check.rule import Force, Rule, bad, good
from drafter.understand.results import Understanding
from drafter.zh.prose_width import plain
from drafter.zh.regex import HAN, regex

_OWN = regex(
    "(?:^|(?<=[,;:]))(?P<year>20[0-9]{2})年(?:"
    "度?[,，]?(?=全[县市区镇乡省年]|共|累计|[县市区][委政]|我[县市区局镇乡]|新增|受理|办理|"
    "开展|组织|完成|举办|"
    "召开|收到|印发|出台|审查|查处|查办|各级|行政复议|行政诉讼|行政处罚)"
    "|[0-9]{1,2}月(?:[0-9]{1,2}日)?[,，]?(?=[县市区镇乡局][委政长]|[县市区]司法局|[党局镇]|"
    "主持|召开|组织|举办|开展|印发|出台|挂牌))"
)
_DAY = regex(
    "(?:^|(?<=[,;:长记任人]))(?P<year>20[0-9]{2})年[0-9]{1,2}月[0-9]{1,2}日(?!以来|以前|前|至|[—–~-])"
)
"""In the part on duties whatever has its day is told as done in the year."""

_AGAINST = regex("以来|以前|至|[—–~-]|相比|比20|较20|同期|基础上|部署|启动|试点|连续")
_MEETING = regex(
    f"{HAN}{{2,20}}?第[一二三四五六七八九十0-9]{{1,4}}次(?:全体|专题|常务|扩大|工作)?(?:会议|"
    f"全会)|{HAN}{{2,12}}第[一二三四五六七八九十]{{1,3}}届"
)
_FIRST = regex(
    "(?:全国|全省|全市|全县|全区)?(?:首个|首批|首创|首家|首次|首发|首推|率先|唯一)[\u3400-\u9fff“”]{4,20}"
)


def _find(draft: Draft) -> Iterator[Hit]:
    yield from _years(draft)
    if draft.context.last is not None:
        yield from _repeated(draft, draft.context.last)


def _years(draft: Draft) -> Iterator[Hit]:
    """Yield what is told of the year before as if it were the year of the report."""
    year = draft.year
    if year is None:
        return
    for each in told_sentences(draft, "achievements", "duty"):
        days = list(_DAY.finditer(each.flat)) if each.part == "duty" else []
        apart = str(year) in each.flat or _AGAINST.search(each.flat) is not None
        for match in days or ([] if apart else _OWN.finditer(each.flat)):
            if int(match["year"]) == year - 1:
                start = each.start + match.start("year")
                yield Hit(
                    f"报告的是{year}年，这里写的是{match['year']}年。请核对是不是上年留下的。",
                    each.node,
                    start,
                    start + len("2025年"),
                )


def _repeated(draft: Draft, last: Understanding) -> Iterator[Hit]:
    before = "\n".join(plain(node.text) for node in last.nodes)
    meetings = {match.group() for match in _MEETING.finditer(before)}
    firsts = {match.group() for match in _FIRST.finditer(before)}
    for each in told_sentences(draft, "achievements", "duty"):
        for pattern, known, told in (
            (_MEETING, meetings, "上年报告里也是这一次。请核对届次。"),
            (_FIRST, firsts, "上年报告里已经这样说过。请核对是不是本年的事。"),
        ):
            for match in pattern.finditer(each.flat):
                if match.group() in known:
                    start = each.start + match.start()
                    shown = each.text[match.start() : match.end()].translate(str.maketrans("“”", "‘’"))
                    yield Hit(f"“{shown}”：{told}", each.node, start, start + len(match.group()))


_LAST = "一、主要举措和成效\n召开县委全面依法治县委员会第五次会议，全省率先推行行政合同备案审查制度。"

RULE = Rule(
    id="C114",
    name="上年的年份、届次留在稿中",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="在上年的稿子上改，最容易漏的是年份、会议届次和“首个”“率先”：上年首创的，下一年不能还是首创。",
    basis="公文应当准确，见《党政机关公文处理工作条例》（2012），条款待核；词类见 drafter/data/stale.yaml。",
    find=_find,
    bad=(
        bad(
            "关于2026年度法治政府建设情况的报告\n一、主要举措和成效\n2025年，全县共受理行政复议案件281件。",
            "2025年",
        ),
        bad(
            "关于2026年度法治政府建设情况的报告\n一、主要举措和成效\n全年培训12场。\n"
            "二、主要负责人履行推进法治建设第一责任人职责情况\n2025年8月5日，约谈3个部门主要负责人。",
            "2025年",
        ),
        bad(
            "一、主要举措和成效\n召开县委全面依法治县委员会第五次会议，部署年度任务。",
            "召开县委全面依法治县委员会第五次会议",
            last=_LAST,
        ),
        bad(
            "一、主要举措和成效\n全省率先推行行政合同备案审查制度，备案86份。",
            "全省率先推行行政合同备案审查制度",
            last=_LAST,
        ),
    ),
    good=(
        good(
            "关于2026年度法治政府建设情况的报告\n一、主要举措和成效\n"
            "2025年以来，全县共受理行政复议案件281件，比2025年全年增长12%。",
            note="和上年比，或者从上年说起",
        ),
        good("一、主要举措和成效\n召开县委全面依法治县委员会第六次会议，部署年度任务。", last=_LAST),
    ),
)
