"""Names proposed for figures: short noun phrases (行政复议案件受理数) made of the words beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from drafter.understand.naming_beside import Beside
from drafter.understand.naming_each import Share
from drafter.understand.naming_words import (
    BACK,
    COMPLETE,
    FRONT,
    GENERIC,
    GENERICS,
    MEASURED,
    MOVED,
    PLAIN_SUFFIX,
    RATE,
    SUFFIXES,
    VERB,
    VERBS,
)
from drafter.zh.prose import Found
from drafter.zh.regex import regex

_LONGEST, _SHORTEST, _SHORT_RATE = 20, 2, 3
_NOT_WORD = regex(r"\W")
_RANKED = regex(
    "(?:中?(?:荣获|获得?|夺得|取得了?)(?:团体|综合)?|位?列|位?居|排名?|稳居|名列|均|连续|继续|跻身|进入|保持|在)+$"
)
_AGAINST = regex("^(?:较|比|与)?(?:去年|上年|上一年|往年|20[0-9]{2}年)(?:同期)?的?$")
_BARE_MEASURE = regex("(?:涉及)?(?P<measure>总?金额|数量|总量|总数|人数|面积|投资|用时|标的额)$")
_LATER = regex("(?:开展|进行)(?=[^“”]*(?:“[^“”]*”)?[^“”]*$)")
_ORGAN = regex("(?:机关|部门|法院|检察院|纪委|政府|常委会|[\u4e00-\u9fff]局)$")
_STREAK = regex("(?:连续|持续|接连|历时)$")
_GROUPED = regex("[大小门]?类|方面|批次?")
_MEASURE_END = regex("(?:人数|次数|数|金额|面积|场次|期数)$")
_COUNTLESS = regex("[“”‘’《》]|[、和与及中的].*$")
_BRIEF = 16
_ATTAINED = regex("通过|取得|获|考取|入选|荣获|当选|晋升")
_REACHING = regex("(?:覆盖|涉及|惠及|辐射|服务)$")
_UNDONE = regex("[未无不][^的]{1,9}")
_MORE = regex("^(?:比|较)[^,。;]{2,14}?(?P<more>增加|增|多)了?$|^(?:比|较)[^,。;]{2,14}?(?:减少|减|少)了?$")
_THAN = regex("^(?:比|较)")
_LEVEL = regex("(?:国家|[省市县区镇乡])级|全[国省市县区]")
_ABOVE = regex("^(?:比|较).*?(?P<way>高|低)(?:出|了)?$")
_LEARNT = regex(
    "(?P<deed>.*?(?:传达学习|(?:专题|集中|集体)?(?:学习|宣讲|研讨|领学)))[^,。;]*(?:思想|精神|讲话|论述|批示|内容|知识|规定|文件|法规|条例》?|法》?)$"
)
_SETTING = regex(
    "^(?:结合|围绕|依托|通过|针对|利用|借助|按照|根据|以)[^,]{2,30}?(?:实际|要求|契机|抓手|载体|方式|形式)"
)
_AFTER = regex(f"^.{{2,12}}?后(?={VERBS})")
_SCOPE = regex(
    f"(?:{GENERICS})?(?:局|县|市|区|镇|乡)?(?:系统|机关|辖区|分局|本级|属)(?:各单位)?"
    "|[省市县区镇乡村]{2,3}[两三]级|[科处厅]级(?:以上|及?以下)?"
)
_MANNER = regex(
    "(?:额外|另外|陆续|共同|联合|主动|实质性?|成功|依法|全部|顺利|及时|有效|按期|按时|上年|妥善|当场|就地|全年)+"
)
_SHARE_END = regex("的?[仅只]?占$")
_OWED = regex("^(?:占|其中占)")
_BEFORE = "原值"
BEFORE = "上年值"
"""Ends the name of what is told only to compare with: the value of the year before."""
_RELATIVE = ("%", "‰", "倍", "成", "番", "个百分点", "百分点")
_FURTHER = regex(f"[并和与、仍再]?(?P<verb>{VERBS})")
_MEASURES = {PLAIN_SUFFIX, *(said for _, said in SUFFIXES)}
_IS_RATE = regex("(?:率|占比|比例|比|得分|指数|权重|分值)$")
_IS_MEASURE = regex(
    "(?:数|(?<!力)量|金额|额|值|投资|收入|款|费|面积|时间|时限|用时|期限|周期|年龄|人次|次数|得分|里程)$"
)


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
    if before.name.endswith(_BEFORE) and words.left and not MOVED.sub("", words.left):
        return Told(before.noun, before.name.removesuffix(_BEFORE))
    if found.kind == "rank":
        subject = FRONT.sub("", _RANKED.sub("", words.left.split("、")[-1])) or before.name or words.right
        return Told(before.noun, _short(subject, "排名"))
    if found.direction:
        return _change(found, words, before)
    compared = found.kind in ("ratio", "index") and "/" not in found.quantity.unit and not words.right
    if found.kind == "rate" or compared:
        return _rate(words, before)
    return _count(found, words, before)


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
        return told if subject[-2:] in told.name else Told(told.noun, _short(f"{subject}{told.name}"))
    subject = _MEASURE_END.sub("", of.name) or of.noun
    return name_of(found, replace(words, left=""), Told(subject, subject))


def _change(found: Found, words: Beside, before: Told) -> Told:
    last = before.name if _IS_RATE.search(before.name) else before.noun
    subject = "" if last and _THAN.match(words.left) else MOVED.sub("", words.left)
    subject = subject or last or words.right
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
    ending = _BEFORE if words.was else ""
    named = RATE.search(words.left) or RATE.search(words.clause)
    if named:
        rate = _noun(_aim(FRONT.sub("", named.group())))
        whose = before.name.removesuffix(PLAIN_SUFFIX) if rate == "成功率" else before.noun
        return Told(before.noun, _short(_joined(whose, rate) if len(rate) <= _SHORT_RATE else rate, ending))
    left = _SHARE_END.sub("", words.left)
    subject = MOVED.sub("", left)
    if _OWED.match(words.left) and before.noun:
        return Told(before.noun, _short(before.noun, "占比"))
    if not subject and left:
        return Told(before.noun, _short(before.noun or words.right, "变化幅度"))
    if subject in ("", "占", "占总数") and not words.right:
        return Told(before.noun, _short(before.noun, "占比"))
    if subject != left:
        return Told(before.noun, _short(_noun(subject), "变化幅度"))
    verb = VERB.match(subject)
    rest = subject[verb.end() :] if verb else subject
    if len(rest) >= _SHORTEST:
        return Told(before.noun, _short(_noun(rest), "比例"))
    action = "" if not verb or GENERIC.fullmatch(verb.group()) else verb.group()
    return Told(before.noun, _short(_noun(words.right) or before.noun, f"{action}比例"))


def _joined(noun: str, rate: str) -> str:
    """Return noun and rate as one: 化解成功 and 成功率 are 化解成功率."""
    both = next((size for size in range(len(rate) - 1, 0, -1) if noun.endswith(rate[:size])), 0)
    return f"{noun}{rate[both:]}"


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
        return Told(before.noun, _short(before.name or before.noun, BEFORE))
    if suffix == "时间" and (streak := _STREAK.search(words.left)):
        return Told(before.noun, _lasting(words, streak.start(), before, "年数" if unit == "年" else suffix))
    if before.name and (above := _ABOVE.match(words.left)):
        return Told(before.noun, _short(before.name, f"{above['way']}出值"))
    if words.left and (more := _MORE.match(words.left)):
        return Told(before.noun, _short(before.noun, f"{'增加' if more['more'] else '减少'}{suffix}"))
    moved = MOVED.sub("", words.left)
    left = _bare_left(moved, words.right)
    if left.endswith("数") and len(left) > _SHORT_RATE:
        return Told(_noun(left), _short(_noun(left)))
    if words.listed and words.right and VERB.match(left) is None:
        left = ""
    if (words.glued and _GROUPED.fullmatch(left)) or (words.left and not moved):
        return Told(before.noun, _short(before.noun or words.right, suffix))
    if _IS_RATE.search(left):
        return _rate(words, before)
    if not found.quantity.value and words.right and not left.endswith(("量", "数")):
        return Told(words.right, _short(f"{left}{words.right}", suffix))
    if words.right and (left.endswith("等") or words.glued):
        left = ""
    if unit == "次" and VERB.match(words.right):
        left = words.right
    if unit == "次" and (learnt := _LEARNT.match(left)):
        return Told(before.noun, _short(_aim(learnt["deed"]), suffix))
    if not left and (undone := _UNDONE.match(words.behind)):
        return Told(before.noun, _short(f"{before.noun}{undone.group()}", suffix))
    noun, action = _told(left, words.right, before, of=words.of)
    if words.group:
        action, suffix = "", f"{words.group}{suffix}"
    if not noun or (not left and not words.glued and _ATTAINED.match(words.behind)):
        noun = _COUNTLESS.sub("", words.behind)[:_BRIEF]
    if bare := _BARE_MEASURE.fullmatch(noun):
        noun = f"{before.noun}{bare['measure']}"
    return Told(noun or before.noun, _short(noun, f"{action}{suffix}") + (_BEFORE if words.was else ""))


def _bare_left(left: str, right: str) -> str:
    """Return the words before a figure without the setting (结合……实际, 检查后), or nothing."""
    left = _AFTER.sub("", _SETTING.sub("", left) or left)
    return "" if right and (left.endswith("后") or _SCOPE.fullmatch(left)) else left


def _lasting(words: Beside, streak: int, before: Told, ending: str) -> str:
    """Return the name of how long something went on (连续26个月未发生事故)."""
    undone = _UNDONE.match(words.behind)
    subject = _noun(_aim(words.left[:streak])) or (undone.group() if undone else before.noun)
    return _short(subject, f"连续{ending}")


def _told(left: str, right: str, before: Told, *, of: bool) -> tuple[str, str]:
    """Return the noun that is counted and what was done with it.

    Args:
        of: True if the words on the left lead to those on the right (评查的20份案卷).
    """
    if before.noun and _LEVEL.fullmatch(left):
        return f"{left}{_LEVEL.sub('', before.noun, count=1)}", ""
    later = _LATER.search(left)
    if later and len(left) - later.end() >= _SHORTEST:
        left = left[later.end() :]
    verb = None if COMPLETE.search(left) else _verb(left)
    if verb is None:
        return _noun(left) or _noun(right) or before.noun, ""
    start, action, rest = verb
    if VERB.fullmatch(rest):
        action, rest = action if GENERIC.fullmatch(rest) else f"{action}{rest}", ""
    if of and right:
        return _noun(right), action
    if before.noun and _ORGAN.search(rest):
        return before.noun, f"{action}{rest}"
    if len(rest) >= _SHORTEST:
        return _noun(rest), action
    if right and not rest and not (start >= _SHORTEST and _REACHING.search(left)):
        return _noun(right), f"{left[:start] if _MANNER.fullmatch(left[:start]) else ''}{action}"
    if _MANNER.fullmatch(left[:start]):
        return _noun(right) or before.noun, f"{left[:start]}{action}"
    if start >= _SHORTEST:
        organ = before.noun and _ORGAN.search(left[:start])
        return before.noun if organ else _noun(left[:start]), action or left[start:]
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
    *others, last = bare.replace("中华人民共和国", "").split("、")[-1].split("的")
    noun = last if len(last) > _SHORTEST or not others else f"{others[-1]}{last}"
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
    return f"{bare}{ending}" if bare or ending not in _MEASURES else "数据"
