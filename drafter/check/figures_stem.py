"""What the name of a rate tells of its part: 兑付 of 兑付率, and which counts are told with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.check.figures import Said
from drafter.zh.regex import regex

_NAME = regex("(?P<stem>[^,。;:、0-9]{2,8}?)(?:率|度|比例|占比)$")
_GENERIC = frozenset("一二两三的了率数量总共全年度比各本综合行政工作案件")
_LIMIT = regex(
    "限时|按[期时]|及时|当[场日]|即时|一次(?!性)|首次|一日|全程|提前|准时|实质|正职|主要负责人|直接|主动|自动"
)
_TIMELY = ("按期", "按时", "及时", "限时", "准时")
_IN_TIME = regex("(?:日|天|小时|分钟|个月|时限|期限|期)[之以]?内")
_TIMES = ("个工作日", "工作日", "天", "日", "小时", "个小时", "个月", "分钟")
_NARROW, _WIDE, _TWO = 2, 4, 2
_HAN = regex(r"[\W\d_a-zA-Z]")


def limited(name: str, part: Said) -> bool:
    """True for 限时办结率 beside 办结5108件: the rate is of fewer than the count tells."""
    words = f"{part.clause}{part.tail}{part.figure.label}"
    timed = _IN_TIME.search(words) is not None
    return any(limit not in words and not (timed and limit in _TIMELY) for limit in _LIMIT.findall(name))


def without_deadlines(counts: Sequence[Said]) -> list[Said]:
    """Return counts without the days set for them, which are told behind them: 3179人在10个工作日内办完."""
    found: list[Said] = []
    for said in counts:
        if said.figure.unit in _TIMES and said.tail.startswith(("内", "以内", "之内")):
            if found and found[-1].figure.end + len(said.lead) == said.figure.start:
                told = f"{said.lead}{said.figure.written}{said.tail}"
                found[-1] = replace(found[-1], tail=told)
        else:
            found.append(said)
    return found


def stem_of(name: str) -> str:
    """Return the words of a rate's name that tell its part: 一次通过 of 一次通过率; empty if it has none."""
    found = _NAME.search(name)
    return found["stem"][-_WIDE:] if found else ""


def shares(stem: str, words: str) -> bool:
    """True if words tell the act that a rate is named after, in the same or in kindred characters."""
    last = set(stem[-_NARROW:]) - _GENERIC
    kindred = next((words_like for name, words_like in _KINDRED if stem.endswith(name)), None)
    if last & set(words) or common(stem, words) >= _TWO:
        return True
    return kindred is not None and kindred.search(words) is not None


_KINDRED = (
    ("成功", regex("化解|和解|调解|修复")),
    ("完成", regex("[办审]结|销号|落实|到位")),
    ("办结", regex("完成|审结|结案|办理完")),
)


def common(one: str, other: str) -> int:
    """Return how many telling characters two texts share."""
    return len((set(one) & set(other)) - _GENERIC)


def told_of(count: Said) -> str:
    """Return the words around a count, those it goes by where it has none of its own."""
    words = f"{count.lead}{count.tail}"
    return words if _HAN.sub("", words) else count.figure.name  # 收案、结案分别为412件、398件
