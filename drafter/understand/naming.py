"""Names proposed for figures: short noun phrases (行政复议案件受理数) made of the words beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.understand.naming_beside import Beside
from drafter.understand.naming_words import (
    COMPLETE,
    FRONT,
    GENERIC,
    MEASURED,
    MOVED,
    PLAIN_SUFFIX,
    RATE,
    SUFFIXES,
    VERB,
)
from drafter.zh.prose import Found

_LONGEST, _SHORTEST, _SHORT_RATE = 18, 2, 3
_NOT_WORD = re.compile(r"\W")
_RANKED = re.compile("(?:位?列|位?居|排名?|稳居|名列|均|连续|继续|跻身|进入|保持|在)+$")
_AGAINST = re.compile("^(?:较|比|与)?(?:去年|上年|上一年|往年|20[0-9]{2}年)(?:同期)?的?$")
_BARE_MEASURE = re.compile("(?:涉及)?(?P<measure>总?金额|数量|总量|总数|人数|面积|投资|用时|标的额)$")
_LATER = re.compile("(?:开展|进行)(?=[^“”]*(?:“[^“”]*”)?[^“”]*$)")
_ORGAN = re.compile("(?:机关|部门|法院|检察院|纪委)$")
_STREAK = re.compile("(?:连续|持续|接连|历时)$")
_GROUPED = re.compile("[大小门]?类|方面|批次?")
_RELATIVE = ("%", "‰", "倍", "成", "番", "个百分点", "百分点")
_FURTHER = re.compile(f"[并和与、仍再]?(?P<verb>{VERB.pattern})")
_MEASURES = {PLAIN_SUFFIX, *(said for _, said in SUFFIXES)}
_IS_RATE = re.compile("(?:率|占比|比例|比|得分|指数)$")
_IS_MEASURE = re.compile("(?:数|量|金额|额|值|投资|收入|款|费|面积|时间|时限|用时|年龄|人次|次数|得分|里程)$")


@dataclass(frozen=True, slots=True)
class Told:
    """What the sentence counted last: the noun, and the name made of it."""

    noun: str = ""
    name: str = ""


def name_of(found: Found, words: Beside, before: Told) -> Told:
    """Return the name proposed for a figure, and the noun it counts.

    Args:
        found: the figure.
        words: what stands beside it.
        before: what the sentence counted last.
    """
    if found.kind == "rank":
        subject = _RANKED.sub("", words.left) or before.name or words.right
        return Told(before.noun, _short(subject, "排名"))
    if found.direction:
        return _change(found, words, before)
    compared = found.kind in ("ratio", "index") and "/" not in found.quantity.unit and not words.right
    if found.kind == "rate" or compared:
        return _rate(words, before)
    return _count(found, words, before)


def _change(found: Found, words: Beside, before: Told) -> Told:
    last = before.name if _IS_RATE.search(before.name) else before.noun
    subject = MOVED.sub("", words.left) or last or words.right
    up = found.direction == "up"
    if found.quantity.unit in _RELATIVE:
        ending = "增幅" if up else "降幅"
    else:
        ending = ("增加" if up else "减少") + ("额" if found.quantity.unit.endswith("元") else "数")
    subject = _noun(_aim(subject))
    return Told(before.noun or subject, _short(subject, ending))


def _aim(words: str) -> str:
    """Return words without the verb of what is striven for (推动行政败诉率)."""
    verb = GENERIC.match(words)
    return words[verb.end() :] if verb and len(words) - verb.end() > _SHORTEST else words


def _rate(words: Beside, before: Told) -> Told:
    ending = "原值" if words.was else ""
    named = RATE.search(words.left) or RATE.search(words.clause)
    if named:
        rate = _noun(_aim(FRONT.sub("", named.group())))
        whose = before.name.removesuffix(PLAIN_SUFFIX) if rate == "成功率" else before.noun
        return Told(before.noun, _short(f"{whose}{rate}" if len(rate) <= _SHORT_RATE else rate, ending))
    subject = MOVED.sub("", words.left)
    if not subject and words.left:
        return Told(before.noun, _short(before.noun or words.right, "变化幅度"))
    if subject in ("", "占", "占总数") and not words.right:
        return Told(before.noun, _short(before.noun, "占比"))
    if subject != words.left:
        return Told(before.noun, _short(_noun(subject), "变化幅度"))
    verb = VERB.match(subject)
    rest = subject[verb.end() :] if verb else subject
    if len(rest) >= _SHORTEST:
        return Told(before.noun, _short(_noun(rest), "比例"))
    action = "" if not verb or GENERIC.fullmatch(verb.group()) else verb.group()
    return Told(before.noun, _short(_noun(words.right) or before.noun, f"{action}比例"))


def _verb(words: str) -> tuple[int, str, str] | None:
    """Return where the first verb outside quotes begins, what it does, to what; two side by side are one."""
    for match in VERB.finditer(words):
        if words.count("“", 0, match.start()) > words.count("”", 0, match.start()):
            continue
        done, rest = [match.group()], FRONT.sub("", words[match.end() :].removeprefix("了"))
        while (further := _FURTHER.match(rest)) and len(rest) - further.end() >= _SHORTEST:
            done.append(further["verb"])
            rest = FRONT.sub("", rest[further.end() :])
        actions = [each for each in done if not GENERIC.fullmatch(each)]
        return match.start(), "".join(actions[:2]), rest
    return None


def _count(found: Found, words: Beside, before: Told) -> Told:
    unit = found.quantity.base_unit
    suffix = _suffix(unit)
    if words.left and _AGAINST.match(words.left):
        return Told(before.noun, _short(before.name or before.noun, "上年值"))
    if unit == "年" and (streak := _STREAK.search(words.left)):
        return Told(before.noun, _short(_noun(words.left[: streak.start()]) or before.noun, "连续年数"))
    left = MOVED.sub("", words.left)
    if (words.glued and _GROUPED.fullmatch(left)) or (words.left and not left):
        return Told(before.noun, _short(before.noun or words.right, suffix))
    if _IS_RATE.search(left):
        return _rate(words, before)
    if not found.quantity.value and words.right and not left.endswith(("量", "数")):
        return Told(words.right, _short(f"{left}{words.right}", suffix))
    if words.right and (left.endswith("等") or words.glued):
        left = ""
    if unit == "次" and VERB.match(words.right):
        left = words.right
    noun, action = _told(left, words.right, before)
    if bare := _BARE_MEASURE.fullmatch(noun):
        noun = f"{before.noun}{bare['measure']}"
    return Told(noun or before.noun, _short(noun, f"{action}{suffix}") + ("原值" if words.was else ""))


def _told(left: str, right: str, before: Told) -> tuple[str, str]:
    """Return the noun that is counted and what was done with it."""
    later = _LATER.search(left)
    if later and len(left) - later.end() >= _SHORTEST:
        left = left[later.end() :]
    verb = None if COMPLETE.search(left) else _verb(left)
    if verb is None:
        return _noun(left) or _noun(right) or before.noun, ""
    start, action, rest = verb
    if VERB.fullmatch(rest):
        action, rest = f"{action}{rest}", ""
    if before.noun and _ORGAN.search(rest):
        return before.noun, f"{action}{rest}"
    if len(rest) >= _SHORTEST:
        return _noun(rest), action
    if left[:start] == "成功":
        return before.noun, f"成功{action}"
    if start >= _SHORTEST:
        return _noun(left[:start]), action or left[start:]
    if right:
        return _noun(right), action
    return before.noun, action or left


def _suffix(unit: str) -> str:
    if "/" in unit:
        return ""
    return next((said for units, said in SUFFIXES if unit.lstrip("百千万亿") in units), PLAIN_SUFFIX)


def _noun(words: str) -> str:
    """Return the noun phrase that ends the words: behind 的, the last of a list, without 全县 and such."""
    bare = FRONT.sub("", words)
    noun = next((part for part in reversed(re.split("的|、", bare)) if len(part) > _SHORTEST), bare)
    return MEASURED.sub("", noun).strip("“”、 ") if len(noun) > _SHORTEST else noun


def _short(noun: str, ending: str = "") -> str:
    """Return noun and ending as a name of at most some eighteen characters, cut between words."""
    bare = _NOT_WORD.sub("", noun)
    named = noun.rfind("“")
    if named > 0 and len(bare) + len(ending) > _LONGEST:
        bare = _NOT_WORD.sub("", noun[named:])
    if ending and (bare.endswith(ending) or (ending in _MEASURES and _IS_MEASURE.search(bare))):
        ending = ""
    room = _LONGEST - len(ending)
    if len(bare) > room:
        cut = re.search("[和与及对向为将把在以等]", bare[-room:-4])
        bare = bare[-room:][cut.end() :] if cut else bare[-room:]
    return f"{bare}{ending}" or "数据"
