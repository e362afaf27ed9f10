"""Words that stand twice where once was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Fix, Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words_marks import texts
from drafter.check.words_reading import STEP, cuts
from drafter.zh.regex import HAN, regex

_RIGHT = {
    "的": ("目有标靶准似", "确"),
    "了": ("明末终", "解然断结"),
    "是": ("时于", "非否"),
    "在": ("", "线建校职岗押编册场家库途读逃案营此于野"),
    "把": ("", "关握脉"),
    "化": ("", "解工学妆纤验肥为险整零繁归冲名身"),
    "对": ("", "口照标接方象外抗策应"),
    "与": ("", "会"),
    "也": ("", ""),
    "就": ("", "业近地读医"),
    "于": ("", ""),
    "将": ("干大上", "军士领官校帅"),
    "和": ("谐温平缓柔总调饱随祥", "气睦美乐解谐平善好"),
    "以": ("可予足难加所得给", "及后前来下上内外"),
    "由": ("", ""),
    "向": ("", ""),
    "并": ("合吞兼归", "购轨网入未"),
    "为": ("行", "民了何"),
    "及": ("普以波触遍危推企惠", "早格第"),
    "等": ("平相对同高初上中劣特优均一二三四五甲头", "级次候待"),
}
"""Characters that stand twice where once was meant, but for those that end or begin another word there."""
_TWICE = regex(f"([{''.join(_RIGHT)}])\\1")
_WORD = regex(f"(?P<word>{HAN}{{2,6}})(?P=word)")
_HANZI = regex(f"{HAN}+")
_LAST = regex(rf"{HAN}+\Z")
_NAMED = regex("(?P<name>“[^“”]{2,12}”)的(?P=name)")
_COUNTS = "一两三几每层步年月天次户家件个项条村人点滴样"
_LONGER = regex(
    "(?:员|率|权|法|类|性|化|式|力|机关|机构|部门|单位|信息|常务|主任|工作|队|所|站|处|局|办公|事项|系统|平台|案件|服务|监督|中心)"
)
_ACTS = regex(
    "(?:加[强大快]|推[进动]|开展|完善|落实|提[升高]|[强深优量细简]化|规范|健全|组织|实施|建立|进行|全面|切实|不断|持续|深入|积极|认真|扎实|大力|有效|严格)"
)
_SUBJECT = regex(f"(?:我|全)[省市县区镇乡](?P<rest>{HAN}{{5,12}})")


def _find(draft: Draft) -> Iterator[Hit]:
    for number, text in texts(draft):
        for match in _particles(text):
            once = match[1]
            fix = Fix(number, match.start(), match.end(), once)
            yield Hit(f"“{match.group()}”重复。请删去一个“{once}”。", number, match.start(), match.end(), fix)
        for match in (*_words(text), *_NAMED.finditer(text)):
            yield _hit(number, match)
    yield from _subjects(draft)


def _particles(text: str) -> Iterator[re.Match[str]]:
    """Yield particles written twice; not 目的的, 优化化工."""
    for match in _TWICE.finditer(text):
        before, behind = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
        ends, begins = _RIGHT[match[1]]
        stops = match[1] == "等" and not _HANZI.match(behind)  # 等等。
        if not stops and not (before and before in ends) and not (behind and behind in begins):
            yield match


def _hit(number: int, match: re.Match[str]) -> Hit:
    written = match.group().translate(str.maketrans("“”", "‘’"))
    return Hit(f"“{written}”里同一个词说了两遍。请删去一个，或者改写。", number, match.start(), match.end())


def _words(text: str) -> Iterator[re.Match[str]]:
    """Yield words written twice in a row; not 一个一个, not 政府政府信息公开."""
    for match in _WORD.finditer(text):
        word = match["word"]
        whole = _ACTS.fullmatch(word) or not _LONGER.match(text, match.end())
        if word[0] not in _COUNTS and len(set(word)) > 1 and whole and not _across(text, match):
            yield match


def _across(text: str, match: re.Match[str]) -> bool:
    """True if what stands twice are ends and beginnings of other words: 招标投标投诉."""
    before = "".join(_LAST.findall(text[max(0, match.start() - STEP) : match.start()]))
    behind = _HANZI.match(text[match.end() : match.end() + STEP])
    ends = cuts(f"{before}{match.group()}{behind.group() if behind else ''}")
    return len(before) not in ends and len(before) + len(match["word"]) not in ends


def _subjects(draft: Draft) -> Iterator[Hit]:
    """Yield the second of two clauses of a sentence that begin with the same long subject."""
    for sentence in draft.sentences:
        seen: set[str] = set()
        for match in _SUBJECT.finditer(sentence.flat):
            head = match.group()[:7]
            if head in seen:
                start = sentence.start + match.start()
                yield Hit(
                    f"一句话里“{head}”做了两次主语。请删去一个。", sentence.node, start, start + len(head)
                )
            seen.add(head)


RULE = Rule(
    id="W207",
    name="词语重复",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="改稿、粘贴时容易把一个词留下两遍，自己读往往看不出来。",
    basis="语法：成分重复（待核）",
    find=_find,
    bad=(
        bad("持续优化化营商环境。", "化化"),
        bad("会同公安等等部门开展执法检查，现将将有关情况通报。", "等等", "将将"),
        bad("推动行政复议的的规范化建设，对重点领域进行进行督察。", "的的", "进行进行"),
        bad("进一步加强加强部门联动。", "加强加强", note="动词不会是“部门”前面名称的一半"),
        bad("我县法治政府建设虽取得一定成绩，但我县法治政府建设仍存在差距。", "我县法治政府建"),
        bad("奋力打造“重要窗口”的“重要窗口”。", "“重要窗口”的“重要窗口”"),
    ),
    good=(
        good("深化化解机制，优化化工园区监管。", note="前一个“化”属于前面的词，后一个属于后面的词。"),
        good("以便民为目的的改革一项一项落实，群众的的确确得到实惠。", note="目的+的、的的确确、一项一项"),
        good("公布县政府政府信息公开年报，持续了了解民情的走访。", note="前后两个词各属各的"),
        good("加强调解和和解工作，以及及时回访。", note="和+和解、以及+及时"),
        good("受理招标投标投诉14件，行为为群众认可。", note="投标+投诉、行为+为"),
    ),
)
