"""A 、 behind 一是, 首先, 第一."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Fix, Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words_marks import texts
from drafter.zh.regex import regex

_COMMA = regex(
    "(?:(?<=[。；;，,：:！？])|^)(?:(首先|其次|再次|最后|其[一二三四五六])|第[一二三四五六七八九十](?!、[第一二三四五六七八九十])|"
    "[一二三四五六七八九十]{1,2}(?:是|要))(?P<mark>、)"
)


def _find(draft: Draft) -> Iterator[Hit]:
    for number, text in texts(draft):
        for match in _COMMA.finditer(text) if "、" in text else ():
            word = match.group()[:-1]
            new = "" if word[-1] in "是要" else "，"
            yield Hit(
                f"“{word}”后面{'不用标点' if not new else '用逗号'}，不用顿号。",
                number,
                match.start(),
                match.end(),
                Fix(number, match.end() - 1, match.end(), new),
            )


RULE = Rule(
    id="W104",
    name="序次语后面误用顿号",
    severity=Severity.ASK,
    force=Force.STANDARD,
    why="顿号只跟在“一”“二”这样单个的汉字数字后面；“第一”“首先”后面用逗号，“一是”后面不用标点。",
    basis="GB/T 15834—2011《标点符号用法》4.5.3.4、4.4.3（序次语后的标点）",
    find=_find,
    bad=(
        bad("一是、加强学习培训；二是、强化监督检查。", "一是、", "二是、"),
        bad("存在以下不足。第一、执法力量不足；第二、培训不够。", "第一、", "第二、"),
    ),
    good=(
        good("三类产业比例优化，第一、第二、第三产业协调发展。", note="“第一、第二”是并列"),
        good("第一、二批赋权事项全部承接，一是加强学习，二是强化监督。", note="“第一、二批”是并列"),
    ),
)
