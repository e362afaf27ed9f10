"""A promise of last year's report that this report does not come back to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.parts import brief, common_terms, keys, promised_before
from drafter.check.places_foreign import own_names
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.sample import sample
from drafter.model.parts import LAST_PROMISES
from drafter.zh.prose_width import plain
from drafter.zh.regex import regex

_ENOUGH = 0.3
_FEW = 2  # pairs of characters without which a promise is too general to be looked for
_SPREAD = 60  # sentences remembered for one pair of characters or term
_SHOWN = 30
_TERM = regex("[“《]([^“”《》]{2,20})[”》]")


def _find(draft: Draft) -> Iterator[Hit]:
    promises = (*promised_before(draft), *_unjudged(draft))
    if not promises:
        return
    answered, own = _answered(draft), own_names(draft)
    sentences = [text for at, text in enumerate(draft.flats) if _tells(draft, at)]
    whole = "\n".join(sentences)
    index = _index(sentences)
    for text in dict.fromkeys(promises):
        if text not in answered and not _is_told(_unplaced(plain(text), own), whole, index):
            yield Hit(
                f"上年报告安排了“{brief(text, _SHOWN)}”，全文没有提到。请写明完成情况；没有完成的说明原因。",
                address=(LAST_PROMISES,) if draft.case is not None else (),
            )


def _unplaced(flat: str, own: set[str]) -> str:
    """Return a promise without the name of the place that makes it."""
    for name in own:
        flat = re.sub(f"{re.escape(name)}[省市县区旗镇乡]?", " ", flat)
    return flat


def _tells(draft: Draft, at: int) -> bool:
    node = draft.nodes[at]
    return node.kind in ("heading", "body", "opening", "table") and node.part != ("plan",)


def _index(texts: list[str]) -> dict[str, list[int]]:
    """Return the numbers of the sentences by the pairs of characters and the common terms in them."""
    found: dict[str, list[int]] = {}
    for number, sentence in enumerate(each for text in texts for each in re.split("[。;!?]", text)):
        pairs = {sentence[at : at + 2] for at in range(len(sentence) - 1)}
        for known in pairs | common_terms(sentence):
            owners = found.setdefault(known, [])
            if len(owners) < _SPREAD:
                owners.append(number)
    return found


def _is_told(flat: str, whole: str, index: dict[str, list[int]]) -> bool:
    if any(match.group(1) in whole for match in _TERM.finditer(flat)):
        return True
    wanted = keys(flat, common=False)
    if len(wanted) < _FEW:
        return True
    wanted |= common_terms(flat)
    seen = Counter(number for pair in wanted for number in index.get(pair, ()))
    best = max(seen.values(), default=0)
    return best / len(wanted) >= _ENOUGH


def _unjudged(draft: Draft) -> Iterator[str]:
    """Yield the promises a case lists without saying what became of them."""
    for each in draft.case.report.last_promises if draft.case else ():
        if each.text and not each.outcome and not each.measures:
            yield each.text


def _answered(draft: Draft) -> set[str]:
    """Return the texts of the promises that a case answers by its links, or says what became of them."""
    if draft.case is None:
        return set()
    report = draft.case.report
    linked = {
        name
        for measure in (*report.achievements.all_items(), *report.duty.all_items())
        for name in measure.answers
    }
    told = {each.id for each in report.last_promises if each.outcome}
    texts = {each.text for each in report.last_promises if each.outcome and each.text}
    known = (*report.last_promises, *(report.last.promises if report.last else ()))
    return texts | {each.text for each in known if each.text and each.id and each.id in linked | told}


_PROMISED = "上年:\n  安排:\n    - 编号: 安排2025_1\n      正文: 建成县级行政争议调解中心\n"

RULE = Rule(
    id="C101",
    name="上年的安排没有交代",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="上年的报告写了要做的事，这一年一个字不提，人大代表和上级会问：做了没有？",
    basis="年度报告要写上一年度的主要举措和成效，见《法治政府建设与责任落实督察工作规定》（2019，"
    "条号待核）；上年安排是对照的依据。",
    find=_find,
    bad=(
        bad("一、主要举措和成效\n全年开展执法培训12场。", last_promises=("建成县级行政争议调解中心",)),
        bad(
            "一、主要举措和成效\n全年开展合法性审查104件，提出意见254条。",
            last_promises=("成立合法性审查中心，配备专职人员", "开展合法性审查"),
        ),
        sample(more=_PROMISED),
        sample(more="上年度工作安排落实情况:\n  - 编号: 安排2025_1\n    正文: 建成县级行政争议调解中心\n"),
    ),
    good=(
        good(
            "一、主要举措和成效\n县行政争议调解中心5月挂牌运行，全年调解争议36件。",
            note="换了说法，说的是同一件事",
            last_promises=("建成县级行政争议调解中心",),
        ),
        good(
            "一、主要举措和成效\n对行政处罚案卷评查320份。",
            last_promises=("开展行政执法案卷评查", "加强法治政府建设"),
        ),
        sample(
            ("全年开展执法业务培训12场。", "全年开展执法业务培训12场。\n    落实安排:\n      - 安排2025_1"),
            more=_PROMISED,
        ),
    ),
)
