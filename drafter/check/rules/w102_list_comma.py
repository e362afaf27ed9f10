"""A 、 between quotation marks or between titles."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Fix, Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words_marks import texts
from drafter.zh.regex import regex

_BETWEEN = regex("(?<=”)、(?=“)|(?<=》)、(?=《)")
_END = regex("[。；;！？!?]")


def _find(draft: Draft) -> Iterator[Hit]:
    for number, text in texts(draft):
        if "、“" in text or "、《" in text:
            yield from _of_text(number, text)


def _of_text(number: int, text: str) -> Iterator[Hit]:
    """One hit a sentence, from the first superfluous mark to the last."""
    spots = [match.start() for match in _BETWEEN.finditer(text)]
    while spots:
        end = _END.search(text, spots[0])
        same = [spot for spot in spots if end is None or spot < end.start()]
        yield _hit(number, text, same[0], same[-1] + 1)
        spots = spots[len(same) :]


def _hit(number: int, text: str, start: int, end: int) -> Hit:
    opens, closes, what = ("“", "”", "引号") if text[start - 1] == "”" else ("《", "》", "书名号")
    return Hit(
        f"并列的{what}之间通常不用顿号。请删去顿号。",
        number,
        max(text.rfind(opens, 0, start), 0),
        text.find(closes, end) + 1 or end + 1,
        Fix(number, start, end, _BETWEEN.sub("", text[start - 1 : end + 1])[1:-1]),
    )


RULE = Rule(
    id="W102",
    name="引号书名号之间多了顿号",
    severity=Severity.ASK,
    force=Force.STANDARD,
    why="引号、书名号已经把并列的词语分开，再用顿号就重复了。",
    basis="GB/T 15834—2011《标点符号用法》4.5.3.5（标有引号、书名号的并列成分之间通常不用顿号）",
    find=_find,
    bad=(
        bad("优化“综合查一次”、“双随机、一公开”抽查。", "“综合查一次”、“双随机、一公开”"),
        bad(
            "学习《中华人民共和国宪法》、《中华人民共和国民法典》、《中华人民共和国行政处罚法》。",
            "《中华人民共和国宪法》、《中华人民共和国民法典》、《中华人民共和国行政处罚法》",
        ),
    ),
    good=(
        good(
            "学习《中华人民共和国宪法》（2018年修正）、《中华人民共和国民法典》等法律。",
            note="书名号后有括注，用顿号",
        ),
        good("优化“综合查一次”“双随机、一公开”抽查。", note="引号里的顿号是名称的一部分"),
    ),
)
