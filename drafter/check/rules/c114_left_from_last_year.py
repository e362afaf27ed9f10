"""Years, meeting numbers and first-ever claims left over from last year's report."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.parts import told_sentences
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure_sample import report
from drafter.understand.results import Understanding
from drafter.zh.prose_width import plain
from drafter.zh.regex import HAN, regex

_OWN = regex(
    "(?:^|(?<=[,;:。]))(?:截至|截止|到|在)?(?P<year>20[0-9]{2})年"
    "(?:[0-9]{1,2}月(?:[0-9]{1,2}日|底|[上中下]旬)?|[上下]半年|底|末|内|度|全年|第?[一二三四]季度|间)?"
    "(?:至(?:20[0-9]{2}年)?[0-9]{1,2}月(?:[0-9]{1,2}日|底)?)?[,，]?"
    "(?=(?:[县市区镇乡局街道办]|全|我|共|累计|各|先后|已|主持|专题|行政|法治)?[^,。;的]{0,14}"
    "(?:办理|受理|收到|办结|审[查核结理]|查[处办]|开展|组织|举办|召开|印发|出台|制定|修订|完成|培训|评查|新增|新建|建成|成立|设立|调解|"
    "化解|处理|实施|推[进行动]|建立|发布|公布|公开|挂牌|启用|检查|整改|聘[请用]|选[派聘]|培育|培养|发放|接待|解答|提供|研究|部署|"
    "听取|学习|出庭|宣传|清理|废止|备案|列入|作出|达成|取消|减少|增加|参[加与]|复议|诉讼|处罚)(?![^,。;]{0,4}的))"
)
_DAY = regex(
    "(?:^|(?<=[,;:长记任人]))(?P<year>20[0-9]{2})年[0-9]{1,2}月[0-9]{1,2}日(?!以来|以前|前|至|[—–~-])"
)
"""In the part on duties whatever has its day is told as done in the year."""

_AGAINST = regex(
    "以来|以前|起(?![诉草点])|[—–~-]|相比|[比较与和同从自由]20|同期|基础上|20[0-9]{2}年度?的|启动|试点|连续|结转|遗留|曾|上年|回头看|继续|继20|成果|经验|"
    "在案|旧案|存量|后[,，]"
)
_MADE = regex(
    "(?:制定|编制|印发|出台|公布|下达|研究制定|审议通过)了?《?[^,。;《》]{0,14}?(?P<year>20[0-9]{2})年度?[^,。;《》0-9]{0,20}"
    "(?:计划|要点|方案|清单|目录|任务)"
)
_LONG_AGO = 3  # years; a plan that names an earlier one tells of something else
_LATE = regex(
    "(?:^|(?<=[,;:。]))(?:计划|力争|争取|确保|拟|于|在|到)*(?P<year>20[0-9]{2})年(?:[0-9]{1,2}月(?:[0-9]{1,2}日|底)?|年?[底末]|[上下]半年|第?[一二三四]季度)"
    "(?!以来|以后|起|的|开始|签订|出台|印发|制定|查处|评查|发现|反馈|排查|建成|成立|结转|[—–~-])"
)
_MEETING = regex(
    f"{HAN}{{2,20}}?第[一二三四五六七八九十0-9]{{1,4}}次[^,。;、《》“]{{0,8}}?(?:会议|全会)|{HAN}{{2,12}}第[一二三四五六七八九十]{{1,3}}届"
)
_FIRST = regex(
    "(?:全国|全省|全市|全县|全区)?(?:首[个批创家次发推支张座部条例款份套届期笔单席档本项]|第一(?:个|次|家|批|部|支|座|张|例)|率先|唯一)[\u3400-\u9fff“”]{3,20}"
)


def _find(draft: Draft) -> Iterator[Hit]:
    yield from _years(draft)
    yield from _late(draft)
    if draft.context.last is not None:
        yield from _repeated(draft, draft.context.last)


def _years(draft: Draft) -> Iterator[Hit]:
    """Yield what is told of the year before as if it were the year of the report."""
    year = draft.year
    if year is None:
        return
    for each in told_sentences(draft, "achievements", "duty"):
        if f"{year - 1}年" not in each.flat:
            continue
        days = list(_DAY.finditer(each.flat)) if each.part == "duty" else []
        apart = str(year) in each.flat or _AGAINST.search(each.flat) is not None
        own = [] if apart else [*_OWN.finditer(each.flat), *_MADE.finditer(each.flat)]
        for match in days or own:
            if int(match["year"]) == year - 1:
                start = each.start + match.start("year")
                yield Hit(
                    f"报告的是{year}年，这里写的是{match['year']}年。请核对是不是上年留下的。",
                    each.node,
                    start,
                    start + len("2025年"),
                )


def _late(draft: Draft) -> Iterator[Hit]:
    """Yield the time of a promise that had passed before the report was written."""
    if not (draft.context.year or draft.found.title):  # a passage does not tell its year
        return
    past = [f"{year}年" for year in range((draft.year or 0) - _LONG_AGO, (draft.year or 0) + 1)]
    for each in told_sentences(draft, "plan"):
        for match in _LATE.finditer(each.flat) if any(year in each.flat for year in past) else ():
            if f"{match['year']}年" in past:
                start = each.start + match.start("year")
                message = f"这是下一年的安排，时间写的是{match['year']}年，已经过去。请核对是不是上年留下的。"
                yield Hit(message, each.node, start, each.start + match.end())


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
            "关于2026年度法治政府建设情况的报告\n一、主要举措和成效\n制定2025年度抽查计划，抽查企业120户次。",
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
        bad(
            report(("6月底前为5个乡镇", "2026年6月底前为5个乡镇")),
            "2026年6月底",
        ),
    ),
    good=(
        good(
            "关于2026年度法治政府建设情况的报告\n一、主要举措和成效\n"
            "2025年以来，全县共受理行政复议案件281件，比2025年全年增长12%。",
            note="和上年比，或者从上年说起",
        ),
        good(
            report(("6月底前为5个乡镇", "针对2026年6月督察反馈的问题，2027年6月底前为5个乡镇")),
            note="说的是上年反馈的问题",
        ),
        good("一、主要举措和成效\n召开县委全面依法治县委员会第六次会议，部署年度任务。", last=_LAST),
    ),
)
