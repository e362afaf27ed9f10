"""Which words of a sentence say what a figure counts."""

from __future__ import annotations

from drafter.zh.marks import behind_last, first_of
from drafter.zh.regex import regex

NAMELESS = "数据"
"""Label of a figure that no words near it name."""
_LONGEST = 24
_STOPS = "。;,:!?"
_stop_before, _stop_behind = behind_last(_STOPS), first_of(_STOPS + "、")
_FRONT = regex(
    r"^(?:[\u2460-\u2473]|[0-9]{1,2}[.、]|\([0-9一二三四五六七八九十]{1,2}\)"
    r"|[一二三四五六七八九十]{1,2}[是要]"
    r"|其中|同时|并|且|目前|全年|年内|累计|共计|合计|共有?|总计|已|还|又|分别|以及|及|和|与|、|\s"
    r"|[0-9]{4}年(?:度|以来)?|截[至止](?:目前|年底)?|[(])+"
)
_BACK = regex(
    r"(?:达到了?|只有?|仅有?|达|保持在?|双双|(?<![人户])均|都|皆|(?<!行)为|是|有|共计|共|累计|总计|合计|已|(?<![民公契条合制])约|近|超|超过"
    r"|实现|维持在?|稳定在|高达|占|至|到|同比|位[居列于]|名列|排名|[(:\s]|分别|由|从|去年的?|上年的?|(?:提高|提升|上升"
    r"|增长|增加|下降|降低|减少|压缩|压减|削减|缩短|降|升|增|减|缩)(?:到|至|为))+$"
)
_GOES_ON = regex(
    "[(]|减少|减至|减为|增加|增至|增为|降|提高|提升|压缩|精简|扩|上升|升|缩|并|且|及|和|与|以上|以下|左右|后|用于|予以|全部|均|都"
)
_LEADS_ON = regex("(?:(?<!行)为|到|至)$")
_SAYS = regex("(?<=..)(?:[仅只共现]有|均|全部)")
_JOINT = regex("、|以及|(?<!以)及(?!时)|和(?![解谐])|(?<!参)与")
_RATE = regex("(?:率|度|比|占比|比例|比重|覆盖面|数|值)$")
_ALL = regex("(?:均|都|皆)(?:达到|达|保持在?|为|是|列|居|位列)?$")


def _bounded(text: str, start: int, end: int) -> str:
    """Return the words before ``end`` back to the last stop."""
    low = max(start, end - _LONGEST * 2)
    return text[max(_stop_before(text, low, end), low) : end]


def _left(text: str, start: int, end: int) -> str:
    return _BACK.sub("", _FRONT.sub("", _bounded(text, start, end)))[-_LONGEST:]


def _right(text: str, start: int, end: int) -> str:
    high = min(end, start + _LONGEST)
    stop = _stop_behind(text, start, high)
    words = text[start : high if stop < 0 else stop]
    if ")" in words and "(" not in words[: words.index(")")]:
        words = words[: words.index(")")]
    words = _SAYS.split(words.removeprefix("的").strip(), maxsplit=1)[0]
    return "" if _GOES_ON.match(words) or _LEADS_ON.search(words) else words


def _several(words: str) -> list[str]:
    """Return the rates that one numeral states together, [] if it states one only."""
    parts = _JOINT.split(words)
    named: list[str] = []
    for part in reversed(parts):
        if not _RATE.search(part):
            break
        named.append(part)
    return named[::-1] if len(named) > 1 else []


def labels(text: str, floor: int, start: int, end: int, ceiling: int, *, rate: bool) -> list[str]:
    """Return what the figure at ``start:end`` of plain text counts; several where it states several.

    Args:
        text: plain text.
        floor: where the figure before it ends.
        start: where the figure begins.
        end: where it ends.
        ceiling: where the next figure begins.
        rate: True for a rate, which may be that of several things.
    """
    clause = _bounded(text, floor, start)
    left = _left(text, floor, start)
    if rate and "分别" not in clause:
        several = _several(left)
        if several:
            return several
    right = "" if rate and left else _right(text, end, ceiling)
    words = right if len(right) > 1 and (not left or not rate) else left
    return [words.strip(" 的、") if len(words) > 1 else NAMELESS]
