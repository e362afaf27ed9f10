"""Full-width digits, letters and per cent signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Fix, Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words_marks import texts, told_once
from drafter.zh.regex import regex
from drafter.zh.width import fold

_WIDE = regex("[０-９Ａ-Ｚａ-ｚ％．]*[０-９Ａ-Ｚａ-ｚ％][０-９Ａ-Ｚａ-ｚ％．]*")


def _find(draft: Draft) -> Iterator[Hit]:
    found = [_hit(number, match) for number, text in texts(draft) for match in _WIDE.finditer(text)]
    return told_once(found, "全文有 {} 处全角的数字、字母或百分号。请统一改成半角。")


def _hit(number: int, match: re.Match[str]) -> Hit:
    new = fold(match.group())
    fix = Fix(number, match.start(), match.end(), new)
    return Hit(f"“{match.group()}”是全角字符。请改为“{new}”。", number, match.start(), match.end(), fix)


RULE = Rule(
    id="W111",
    name="数字字母用了全角",
    severity=Severity.ASK,
    force=Force.STANDARD,
    why="全角数字一个占一格，排出来稀疏，也查找不到。",
    basis="GB/T 15835—2011《出版物上数字用法》（阿拉伯数字用半角，条号待核）",
    find=_find,
    bad=(
        bad("全县共受理行政复议案件２８１件，办结率９３．６％。", "２８１", "９３．６％"),
        bad("建设Ａ级法治驿站3个。", "Ａ"),
    ),
    good=(
        good("全县共受理行政复议案件281件，办结率93.6%。"),
        good("构建“①收案②审理③反馈”流程，面积60㎡。", note="带圈数字和单位符号不是全角数字"),
    ),
)
