"""The words that stand beside a figure in its clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.understand.naming_words import BACK, FRONT, RIGHT_STOP, VERB
from drafter.zh.regex import regex

_SHORTEST = 2
_LOOK = 60
_STOPS = "。;,:!?"
_INNER = regex(r"[(\[][^()\[\]]*[)\]]")
_OPEN = regex(r"^.*[(\[](?=[^()\[\]]*$)")
_BROKEN = regex(r"^[^()\[\]]*[)\]]|[(\[].*$")
_MEMBER = regex("、|(?<!调|总)和(?![解谐])|以?及(?!时)")
_QUOTED = regex("“[^“”]*”")
_FROM = regex("(?:由|从)(?:20[0-9]{2}年|上年|去年)?的? ?$")
_MOVES = regex(
    "[^,。;:]{0,6}?(?:提高|提升|上升|增长|增加|扩大|下降|降低|减少|压缩|缩短|回落|[升降增减])(?:到|至|为)"
)
_GROUPED = regex("方面|领域|大类|类别|层面|环节|板块")
_MADE_OF = regex("中心|平台|机制|制度|小组|委员会|机构|窗口|队伍|人员|员|站|室|工作|活动|项目|基地|场所|网点")
_TAIL = regex("(?:审批|办理|办结)?(?:平均)?(?:时限|时间|用时|周期)?(?:平均)?$")
_TO_BE_DONE = 2
_PLACES = ("镇", "乡", "村", "市", "县", "区", "州")
_PLACE_OR = regex(r"([乡镇村市州县区])\(([乡镇街道社市州县区]{1,3})\)")


@dataclass(frozen=True, slots=True)
class Beside:
    """The words a name is made of.

    Attributes:
        left: those before the figure in its clause, without lead-in and verb of measure.
        right: the noun behind it.
        glued: True if no mark stands between the figure before it and this one.
        clause: all the clause before the figure, over other figures.
        was: True if it is what something was before it moved (由81.2%提升至……).
        group: what the units behind it are (方面: 5个方面28项任务), mostly empty.
        behind: all the words behind it up to the next mark or figure.
        listed: True if a list stands before it without other figure (食品、药品2个领域).
        of: True if the words before it lead to those behind it (评查的20份案卷).
    """

    left: str
    right: str
    glued: bool
    clause: str
    was: bool
    group: str
    behind: str
    listed: bool
    of: bool


def beside(flat: str, spans: Sequence[tuple[int, int]], at: int) -> Beside:
    """Return the words beside a figure of plain text.

    Args:
        flat: plain text.
        spans: start and end of each figure in it, in order.
        at: which of them.
    """
    start, end = spans[at]
    floor = spans[at - 1][1] if at else 0
    low = max(0, start - _LOOK)
    stop = max(low, max((flat.rfind(mark, low, start) for mark in _STOPS), default=-1) + 1)
    begin = max(stop, floor)
    before = flat[begin:start]
    glued = 0 < floor == begin
    if glued:
        members = _MEMBER.split(before)
        glued = len(members) == 1
        before = members[-1]
    behind = _behind(flat, spans, at)
    left = _left(before)
    if not (left or behind or glued) and stop > 1 and flat[stop - 1] == ",":
        left = _left_of_clause(flat, floor, stop - 1)
    was = _FROM.search(before) is not None and _MOVES.match(flat, end) is not None
    group = _grouped(flat, spans, at)
    return Beside(
        left,
        _right(behind),
        glued,
        _left(flat[stop:start]),
        was,
        group,
        behind,
        not glued and "、" in before,
        before.rstrip().endswith("的"),
    )


def _left_of_clause(flat: str, floor: int, end: int) -> str:
    """Return the words of the clause before one that says only 全年 or 共计; nothing if it has a figure."""
    start = max(flat.rfind(mark, max(floor, end - _LOOK), end) for mark in _STOPS) + 1
    return _left(flat[start:end]) if start > floor or not floor else ""


def _grouped(flat: str, spans: Sequence[tuple[int, int]], at: int) -> str:
    """Return the word for what is counted in groups that stands between a figure and the next."""
    between = flat[spans[at][1] : spans[at + 1][0]] if at + 1 < len(spans) else ""
    return between if _GROUPED.fullmatch(between) else ""


def _bare(words: str) -> str:
    words = _QUOTED.sub(lambda quoted: quoted.group().replace("、", ""), words)
    words = _PLACE_OR.sub(r"\1\2", words)
    return _BROKEN.sub("", _INNER.sub("", _INNER.sub("", words)))


def _left(words: str) -> str:
    words = words.rstrip("( ")
    inner = words if words.count("(") <= words.count(")") else _OPEN.sub("", words)
    return BACK.sub("", FRONT.sub("", _bare(inner))).strip(" 、")


def _behind(flat: str, spans: Sequence[tuple[int, int]], at: int) -> str:
    """Return the words behind a figure; those behind the next one where only a group stands between."""
    end = spans[at][1]
    while at + 1 < len(spans) and (spans[at + 1][0] <= end + 1 or _grouped(flat, spans, at)):
        at, end = at + 1, max(end, spans[at + 1][1])
    high = min(spans[at + 1][0] if at + 1 < len(spans) else len(flat), end + _LOOK)
    stops = [place for mark in _STOPS + "、" if (place := flat.find(mark, end, high)) >= 0]
    return _bare(flat[end : min(stops, default=high)]).strip()


def _right(behind: str) -> str:
    """Return the noun that the words behind a figure begin with."""
    words = behind.removeprefix("的")
    cut = RIGHT_STOP.search(words)
    noun = (words[: cut.start()] if cut else words).rstrip("和及与、的 ")
    counted, _, rest = noun.partition("的")
    noun = _without_deed(counted if len(counted) >= _SHORTEST and rest and not VERB.match(noun) else noun)
    return noun if len(noun) >= _SHORTEST or noun in _PLACES else ""


def _without_deed(noun: str) -> str:
    """Return a noun without what it does or undergoes (17个调解委员会调处纠纷)."""
    bare = _TAIL.sub("", noun)
    noun = bare if len(bare) >= _SHORTEST else noun
    deeds = (match for match in VERB.finditer(noun) if match.start() >= _SHORTEST)
    deed = next((match.start() for match in deeds if not _MADE_OF.match(noun, match.end())), len(noun))
    return noun[:deed] if len(noun) - deed > _TO_BE_DONE else noun
