"""A set phrase with one wrong character in its middle, which the table of misprints does not know."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words import in_title, seen
from drafter.data.terms import terms

_HANZI = ("\u3400", "\u9fff")


def _find(draft: Draft) -> Iterator[Hit]:
    whole = "\n".join(draft.flats)
    known = {(one.node, at) for one in seen(draft, "错别字") for at in range(one.start, one.end)}
    told = set(known)
    for term, right in terms().items():
        half = len(term) // 2
        if term[:half] in whole or term[half:] in whole:
            for number, start in _places(draft, term, right):
                spots = {(number, at) for at in range(start, start + len(term))}
                if not spots & told:
                    told |= spots
                    written = draft.nodes[number].text[start : start + len(term)]
                    message = f"“{written}”和“{term}”只差一个字。请核对是不是错字。"
                    yield Hit(message, number, start, start + len(term))


def _places(draft: Draft, term: str, right: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where words as long as a term differ from it by one character, neither the first nor the last."""
    half = len(term) // 2
    for number, flat in enumerate(draft.flats):
        for piece, offset in ((term[:half], 0), (term[half:], half)):
            at = flat.find(piece)
            while at >= 0:
                start = at - offset
                words = flat[start : start + len(term)] if start >= 0 else ""
                if _differ(words, term) and words not in right and not in_title(flat, start):
                    yield number, start
                at = flat.find(piece, at + 1)


def _differ(words: str, term: str) -> bool:
    if len(words) != len(term) or words[0] != term[0] or words[-1] != term[-1]:
        return False
    wrong = [one for one, other in zip(words, term, strict=True) if one != other]
    return len(wrong) == 1 and _HANZI[0] <= wrong[0] <= _HANZI[1]


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
        bad("落实“谁执法谁谱法”普法责任制，加强行政规犹性文件管理。", "谁执法谁谱法", "行政规犹性文件"),
    ),
    good=(
        good("创新推出“综合督一次”，推行“综合查一次”。", note="各地自己起的名称，不是错字。"),
        good("坚持新时代“枫桥经验”，落实“谁主管谁普法”责任制，提供公共就业服务。"),
        good("推动行政争议实质性化解，落实“谁执法谁普法”普法责任制。"),
        good("落实重大执法决定法制审核制度，健全多元调解机制，公开行政处理决定。", note="本来就是不同的词组"),
        good("优化法治化营商坏境。", note="词表里有的错字由另一条规则报"),
        good("结合行政执法监督员制度，公开行政处罚案件。", note="首尾的字不同，是另外的话"),
    ),
)
