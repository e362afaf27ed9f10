"""What was done and to what, in the words beside a count: 受理 and 行政复议案件."""

from __future__ import annotations

from drafter.understand.naming_phrase import SHORTEST, Told, noun
from drafter.understand.naming_words import COMPLETE, FRONT, GENERIC, VERB, VERBS
from drafter.zh.regex import regex

_FURTHER = regex(f"[并和与、仍再]?(?P<verb>{VERBS})")
"""A verb beside the one before: 受理并办结案件."""
_LATER = regex("(?:开展|进行)(?=[^“”]*(?:“[^“”]*”)?[^“”]*$)")
"""通过随机抽取开展检查: the deed stands behind the last 开展, unless that is quoted."""
_ORGAN = regex("(?:机关|部门|法院|检察院|纪委|政府|常委会|[\u4e00-\u9fff]局)$")
"""Who did it, and not what it was done to: 移送司法机关3件."""
_REACHING = regex("(?:覆盖|涉及|惠及|辐射|服务)$")
"""活动惠及群众2万人: what reaches is what is counted."""
_LEVEL = regex("(?:国家|[省市县区镇乡])级|全[国省市县区]")
"""省级3个: of what was counted before."""
_MANNER = regex(
    "(?:额外|另外|陆续|共同|联合|主动|实质性?|成功|依法|全部|顺利|及时|有效|按期|按时"
    "|上年|妥善|当场|就地|全年)+"
)
"""How it was done stays in the name: 实质性化解案件数."""


def deed_of(left: str, right: str, before: Told, *, of: bool) -> tuple[str, str]:
    """Return the noun that is counted and what was done with it.

    Args:
        left: the words before the figure.
        right: the noun behind it.
        before: what the sentence counted last.
        of: True if the words on the left lead to those on the right (评查的20份案卷).
    """
    if before.noun and _LEVEL.fullmatch(left):
        return f"{left}{_LEVEL.sub('', before.noun, count=1)}", ""
    later = _LATER.search(left)
    if later and len(left) - later.end() >= SHORTEST:
        left = left[later.end() :]
    verb = None if COMPLETE.search(left) else _verb(left)
    if verb is None:
        return noun(left) or noun(right) or before.noun, ""
    start, action, rest = verb
    if VERB.fullmatch(rest):
        action, rest = action if GENERIC.fullmatch(rest) else f"{action}{rest}", ""
    if of and right:
        return noun(right), action
    if before.noun and _ORGAN.search(rest):
        return before.noun, f"{action}{rest}"
    if len(rest) >= SHORTEST:
        return noun(rest), action
    ahead = left[:start]
    manner = ahead if _MANNER.fullmatch(ahead) else ""
    if right and not rest and not (start >= SHORTEST and _REACHING.search(left)):
        return noun(right), f"{manner}{action}"
    if manner:
        return noun(right) or before.noun, f"{manner}{action}"
    if start >= SHORTEST:
        whose = before.noun if before.noun and _ORGAN.search(ahead) else noun(ahead)
        return whose, action or left[start:]
    return (noun(right), action) if right else (before.noun, action or left)


def _verb(words: str) -> tuple[int, str, str] | None:
    """Return where the first verb outside quotes begins, what it does, to what; two side by side are one."""
    for match in VERB.finditer(words):
        if words.count("“", 0, match.start()) > words.count("”", 0, match.start()):
            continue
        done, rest = [match.group()], FRONT.sub("", words[match.end() :].removeprefix("了"))
        while (further := _FURTHER.match(rest)) and len(rest) - further.end() >= SHORTEST:
            done.append(further["verb"])
            rest = FRONT.sub("", rest[further.end() :])
        actions = [each for each in done if not GENERIC.fullmatch(each)]
        return match.start(), "".join(actions[:2]), rest
    return None
