"""Names proposed for figures: short noun phrases (行政复议案件受理数) made of the words beside them."""

from __future__ import annotations

from dataclasses import replace

from drafter.understand.naming_beside import Beside
from drafter.understand.naming_count import count_name
from drafter.understand.naming_each import Share
from drafter.understand.naming_phrase import FORMER_VALUE, Told, aim, noun, short
from drafter.understand.naming_rate import IS_RATE, rate_name
from drafter.understand.naming_words import BACK, FRONT, MOVED
from drafter.zh.prose import Found
from drafter.zh.regex import regex

_RANKED = regex(
    "(?:中?(?:荣获|获得?|夺得|取得了?)(?:团体|综合)?"
    "|位?列|位?居|排名?|稳居|名列|均|连续|继续|跻身|进入|保持|在)+$"
)
"""What leads to a rank: 满意度位居全市第一."""
_THAN = regex("^(?:比|较)")
"""What a change is told against is not what changed: 比全市平均高."""
_MEASURE_END = regex("(?:人数|次数|数|金额|面积|场次|期数)$")
_RELATIVE = ("%", "‰", "倍", "成", "番", "个百分点", "百分点")
"""Units of changes that are told by their rate."""


def name_of(found: Found, words: Beside, before: Told) -> Told:
    """Return the name proposed for a figure, and the noun it counts.

    Args:
        found: the figure.
        words: what stands beside it.
        before: what the sentence counted last.
    """
    if before.name.endswith(FORMER_VALUE) and words.left and not MOVED.sub("", words.left):
        return Told(before.noun, before.name.removesuffix(FORMER_VALUE))
    if found.kind == "rank":
        subject = FRONT.sub("", _RANKED.sub("", words.left.split("、")[-1])) or before.name or words.right
        return Told(before.noun, short(subject, "排名"))
    if found.direction:
        return _change(found, words, before)
    compared = found.kind in ("ratio", "index") and "/" not in found.quantity.unit and not words.right
    if found.kind == "rate" or compared:
        return rate_name(words, before)
    return count_name(found, words, before)


def share_name(found: Found, words: Beside, share: Share, of: Told) -> Told:
    """Return the name of one of several values told together (分别), and the noun it counts.

    Args:
        found: the figure.
        words: what stands beside it.
        share: its own subject; none where ``of`` is the subject.
        of: the earlier figure it is told of.
    """
    if share.subject:
        subject = BACK.sub("", MOVED.sub("", FRONT.sub("", share.subject)))
        left = BACK.sub("", f"{share.subject}{share.deed}")
        told = name_of(found, replace(words, left=left, glued=False), of)
        return told if subject[-2:] in told.name else Told(told.noun, short(f"{subject}{told.name}"))
    subject = _MEASURE_END.sub("", of.name) or of.noun
    return name_of(found, replace(words, left=""), Told(subject, subject))


def _change(found: Found, words: Beside, before: Told) -> Told:
    last = before.name if IS_RATE.search(before.name) else before.noun
    subject = "" if last and _THAN.match(words.left) else MOVED.sub("", words.left)
    subject = subject or last or words.right
    up = found.direction == "up"
    if found.quantity.unit in _RELATIVE:
        ending = "增幅" if up else "降幅"
    else:
        ending = ("增加" if up else "减少") + ("额" if found.quantity.unit.endswith("元") else "数")
    subject = noun(aim(subject))
    return Told(before.noun or subject, short(subject, ending))
