"""Names of rates: 行政复议调解和解率, 合格占比, 检查比例."""

from __future__ import annotations

from drafter.understand.naming_beside import Beside
from drafter.understand.naming_phrase import FORMER_VALUE, SHORT_RATE, SHORTEST, Told, aim, noun, short
from drafter.understand.naming_words import FRONT, GENERIC, MOVED, PLAIN_SUFFIX, RATE, VERB
from drafter.zh.regex import regex

IS_RATE = regex("(?:率|占比|比例|比|得分|指数|权重|分值)$")
"""A name that is one of a rate."""
_SHARE_END = regex("的?[仅只]?占$")
"""涉企案件仅占2.1%: the share is what is told."""
_OWED = regex("^(?:占|其中占)")
"""检查1.2万次，占全年的98.4%: a share of what was counted before."""


def rate_name(words: Beside, before: Told) -> Told:
    """Return the name proposed for a rate; the arguments are those of `naming.name_of`."""
    ending = FORMER_VALUE if words.was else ""
    named = RATE.search(words.left) or RATE.search(words.clause)
    if named:
        rate = noun(aim(FRONT.sub("", named.group())))
        whose = before.name.removesuffix(PLAIN_SUFFIX) if rate == "成功率" else before.noun
        return Told(before.noun, short(_joined(whose, rate) if len(rate) <= SHORT_RATE else rate, ending))
    left = _SHARE_END.sub("", words.left)
    subject = MOVED.sub("", left)
    if _OWED.match(words.left) and before.noun:
        return Told(before.noun, short(before.noun, "占比"))
    if not subject and left:
        return Told(before.noun, short(before.noun or words.right, "变化幅度"))
    if subject in ("", "占", "占总数") and not words.right:
        return Told(before.noun, short(before.noun, "占比"))
    if subject != left:
        return Told(before.noun, short(noun(subject), "变化幅度"))
    verb = VERB.match(subject)
    rest = subject[verb.end() :] if verb else subject
    if len(rest) >= SHORTEST:
        return Told(before.noun, short(noun(rest), "比例"))
    action = "" if not verb or GENERIC.fullmatch(verb.group()) else verb.group()
    return Told(before.noun, short(noun(words.right) or before.noun, f"{action}比例"))


def _joined(whose: str, rate: str) -> str:
    """Return noun and rate as one: 化解成功 and 成功率 are 化解成功率."""
    both = next((size for size in range(len(rate) - 1, 0, -1) if whose.endswith(rate[:size])), 0)
    return f"{whose}{rate[both:]}"
