"""A word or set phrase with one wrong character, which the table of misprints does not know."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import accumulate

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words import in_title, seen, spots
from drafter.check.words_lookalikes import slips
from drafter.check.words_politics import near_misses
from drafter.check.words_swaps import TOLD, swapped
from drafter.data.terms import terms
from drafter.data.vocabulary import vocabulary

_HANZI = ("\u3400", "\u9fff")
_LONG = 6  # characters of a phrase that is known by its ends, whatever stands in its middle
_BODY = ("title", "opening", "transition", "heading", "body", "closing", "note")


def _find(draft: Draft) -> Iterator[Hit]:
    told = spots((*swapped(draft), *(one for kind in (*TOLD, "易混") for one in seen(draft, kind))))
    told |= spots(near_misses(draft, "规范"))
    for number, start, end, message in (*_of_terms(draft), *_of_words(draft)):
        here = {(number, at) for at in range(start, end)}
        if not here & told:
            told |= here
            yield Hit(f"“{draft.nodes[number].text[start:end]}”{message}", number, start, end)


def _of_words(draft: Draft) -> Iterator[tuple[int, int, int, str]]:
    for number, flat in enumerate(draft.flats):
        if draft.nodes[number].kind in _BODY:
            for slip in slips(flat):
                meant = "”或者“".join(slip.right)
                message = f"疑应为“{meant}”，差的一个字读音或者字形相近。请核对是不是错字。"
                yield number, slip.start, slip.end, message


def _of_terms(draft: Draft) -> Iterator[tuple[int, int, int, str]]:
    whole = "\n".join(draft.flats)
    starts = list(accumulate((len(flat) + 1 for flat in draft.flats), initial=0))
    for piece, terms_with in _by_half().items():
        at = whole.find(piece)
        while at >= 0:
            for term, offset in terms_with:
                start = at - offset
                if start >= 0 and _differ(whole[start : start + len(term)], term, offset):
                    number = bisect_right(starts, start) - 1
                    own = start - starts[number]
                    if not in_title(draft.flats[number], own):
                        message = f"和“{term}”只差一个字。请核对是不是错字。"
                        yield number, own, own + len(term), message
            at = whole.find(piece, at + 1)


@cache
def _by_half() -> Mapping[str, list[tuple[str, int]]]:
    """Return the halves of all terms, each with the terms that have it, and where."""
    found: dict[str, list[tuple[str, int]]] = {}
    for term in terms():
        half = len(term) // 2
        found.setdefault(term[:half], []).append((term, 0))
        found.setdefault(term[half:], []).append((term, half))
    return found


def _differ(words: str, term: str, offset: int) -> bool:
    """True if one character is another: in the middle of a long phrase any, elsewhere one like it.

    Args:
        words: what stands there.
        term: the phrase, of which the half at ``offset`` stands there.
        offset: 0, or where the second half of the phrase begins.
    """
    half = len(term) // 2
    rest = range(half) if offset else range(half, len(term))
    if words == term or len(words) != len(term) or words in terms()[term]:
        return False
    wrong = [at for at in rest if words[at] != term[at]]
    if len(wrong) != 1 or not _HANZI[0] <= words[wrong[0]] <= _HANZI[1]:
        return False
    middle = len(term) >= _LONG and 0 < wrong[0] < len(term) - 1
    if middle and (term[0] == "“" or not _another(words, wrong[0])):
        return True
    return words[wrong[0]] in vocabulary().alike(term[wrong[0]])


def _another(words: str, at: int) -> bool:
    """True if the character belongs to another word there: 党组主要负责人."""
    return bool({words[at - 1 : at + 1], words[at : at + 2]} & vocabulary().known)


RULE = Rule(
    id="W220",
    name="固定词组疑有错字",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="拼音、五笔打错一个字，句子照样读得通，校对时最容易放过。",
    basis="法律法规和报告的通行用语，见 drafter/data/terms.yaml（待核）",
    find=_find,
    bad=(
        bad("坚持“枫桥经念”，落实“谁执法谁普及”责任制。", "“枫桥经念”", "“谁执法谁普及”"),
        bad("推动行政争义实质性化解，化解率达86%。", "行政争义实质性化解"),
        bad("倾听群众述求，提供文书模扳，把责任落到实外。", "述求", "模扳", "落到实外"),
        bad("规范自由载量，坚决杜决以罚代管。", "自由载量", "杜决"),
        bad("切实屡行第一责任人职责，健全工作机治。", "切实屡行", "工作机治"),
        bad("落实“谁执法谁谱法”普法责任制，加强行政规犹性文件管理。", "谁执法谁谱法", "行政规犹性文件"),
    ),
    good=(
        good("创新推出“综合督一次”，推行“综合查一次”。", note="各地自己起的名称，不是错字。"),
        good("坚持新时代“枫桥经验”，落实“谁主管谁普法”责任制，提供公共就业服务。"),
        good("推动行政争议实质性化解，落实“谁执法谁普法”普法责任制。"),
        good("落实重大执法决定法制审核制度，健全多元调解机制，公开行政处理决定。", note="本来就是不同的词组"),
        good("优化法治化营商坏境。", note="词表里有的错字由另一条规则报"),
        good(
            "推行承载量评估，上级领导陈述求助情况，报名截止后登记确认制度运行平稳。",
            note="承载+量、陈述+求助、确认+制度：相邻两个字各属各的词。",
        ),
        good("开展“警”心护航、“税”月行动，陈志远调解工作室办理邻里纠纷61件。", note="谐音的名称和人名。"),
        good("落实上位法要求，办好为民实事，学法议法，党组主要负责人述职述德述廉述法。"),
        good("学习党的十九大历次全会精神，对标市级标准，推进治本攻坚，更新显示屏等设施。"),
        good("建设社会主义法治国家，前提是依法办事。", note="社会主义+法治国家、前提+是"),
        good("追赶超越目标任务，吹响集结号，开设抖音号。", note="词表里没有的词，不是错字"),
        good("结合行政执法监督员制度，公开行政处罚案件。", note="首尾的字不同，是另外的话"),
    ),
)
