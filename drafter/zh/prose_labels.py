"""Which words of a sentence say what a figure counts."""

from __future__ import annotations

from drafter.zh.marks import behind_last, first_of
from drafter.zh.regex import HAN, regex

NAMELESS = "数据"
"""Label of a figure that no words near it name."""
_LONGEST = 24
_AT_MOST = 30  # signs of a name that is rather left whole than cut
_PARTS = regex("[、的，：”》）)]|[和与及](?=.{4})")
"""Behind which a name that is too long may begin."""
_OPENS, _CLOSES = "“《（(", "”》）)"
_STOPS = "。;,:!?"
_stop_before, _stop_behind = behind_last(_STOPS), first_of(_STOPS + "、")
_FRONT = regex(
    r"^(?:[\u2460-\u2473]|[0-9]{1,2}[.、]|\([0-9一二三四五六七八九十]{1,2}\)"
    r"|[一二三四五六七八九十]{1,2}[是要]"
    r"|其中|同时|并|且|目前|全年|年内|累计|共计|合计|共有?|总计|已|还|又|分别|以及|及|和|与|、|\s"
    r"|[0-9]{4}年(?:度|以来)?(?:[0-9]{1,2}月)?(?:[底末]前?)?|[0-9]{1,2}月[底末]前|年[底末]前|截[至止](?:目前|年底)?|[(])+"
)
_BACK = regex(
    r"(?:达到了?|只有?|仅有?|达|保持在?|双双|(?<![人户平])均|都|皆|(?<!行)为|是"
    r"|[实现共仍还尚约也]有|(?<![所国持享])有|共计|共|累计|总计|合计|已|(?<![民公契条合制])约|近|超|超过"
    r"|实现|(?<=.)维持在?|稳定在|控制在|高达|占|至|到|同比|位[居列于]|名列|排名|各|每[年月周季]|(?<![存所现内])在|[(:\s]|分别|由|从|去年的?|上年的?|(?:提高|提升|上升"
    r"|增长|增加|下降|降低|减少|压缩|压减|削减|缩短|扩充|扩大|拓展|精简|优化|降|升|增|减|缩)(?:到|至|为))+$"
)
_GOES_ON = regex(
    "[(]|内|之内|下降|上升|减少|减至|减为|增加|增至|增为|降|提高|提升|压缩|精简|扩|上升|升|缩|并|且|及|和|与|以上|以下|左右|后|用于|予以|全部|均|都"
)
_LEADS_ON = regex("(?:(?<!行)为|到|至|由|从|(?:保持|稳定|控制|维持)在)$")
_AT_NEXT = regex("(?:(?<![所国持享])有|达到?|占|约|近|超过?|共|仅|只|和|与|以?及)+$")
_SAYS = regex("(?<=..)(?:[仅只共现仍还尚实]有|(?<!平)均|全部)")
_WHOLE_WORDS = "[心小央介国华医学层期外标止断间级队等部旬枢转型立药西午东南共]"
_WITHIN = regex(f"(?<={HAN}{HAN})(?<![集空途折初高热适暗])中(?!{_WHOLE_WORDS})")
"""Behind what a part is told of: 168件申请中征地拆迁类有59件."""
_EACH = regex("(?<=.)每(?!年度?|月|季度?|[周天日])|(?<=..)平均")
_DOING = regex("参[与加训赛观]|受益|受教|到场|旁听|观看|收看|应诉|答题|作答|在线|入驻|签约|获[评奖]")
"""Words behind a figure that say only what those did who are told before it: 吸引居民3.5万人次参与."""
_ONE_SIGN = frozenset("村镇乡校")
"""Names of one character."""
_BOUNDED = ("以上", "以下", "以内")
_TOWARDS = regex("^(?:对于?|把|将|向|给|为)")
_LOOSE_END = regex("(?<!标)(?<![^项]目)的+$")
_JOINT = regex("、|以及|(?<!以)及(?!时)|和(?![解谐])|(?<!参)与")
_RATE = regex("(?:率|度|比|占比|比例|比重|覆盖面|数|值)$")
_ALL = regex("(?:均|都|皆)(?:达到|达|保持在?|为|是|列|居|位列)?$")


def _bounded(text: str, start: int, end: int) -> str:
    """Return the words before ``end`` back to the last stop."""
    low = max(start, end - _LONGEST * 2)
    return text[max(_stop_before(text, low, end), low) : end]


def _left(text: str, start: int, end: int) -> str:
    return _shortened(_BACK.sub("", _FRONT.sub("", _bounded(text, start, end))))


def without_front(words: str) -> str:
    """Return a name without what only leads to it: 二是, 全年, 其中."""
    return _FRONT.sub("", words)


def _shortened(words: str) -> str:
    """Return the end of words that are too many, from the first part of them that can stand alone."""
    if len(words) <= _AT_MOST:
        return words
    for match in _PARTS.finditer(words, len(words) - _AT_MOST):
        rest = words[match.end() :]
        if _whole(rest) and len(rest) > 1:
            return rest
    return words[-_LONGEST:]


def _whole(words: str) -> bool:
    """Tell whether no quotation mark or bracket is closed that was not opened."""
    depth = 0
    for sign in words:
        depth += (sign in _OPENS) - (sign in _CLOSES)
        if depth < 0:
            return False
    return True


def _right(text: str, start: int, end: int) -> str:
    high = min(end, start + _LONGEST)
    stop = _stop_behind(text, start, high)
    words = text[start : high if stop < 0 else stop]
    words = _AT_NEXT.sub("", words) if stop < 0 else words
    if ")" in words and "(" not in words[: words.index(")")]:
        words = words[: words.index(")")]
    words = _SAYS.split(words.removeprefix("的").strip(), maxsplit=1)[0]
    words = _EACH.split(_WITHIN.split(words, maxsplit=1)[0], maxsplit=1)[0]
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
    left = (_WITHIN.split(left)[-1] if floor else "") or left
    if rate and "分别" not in clause:
        several = _several(left)
        if several:
            return several
    if left and text.startswith("的", end) and text.endswith(_BOUNDED, start, end):
        # 对纠错3件以上的单位: what is at least three is said before it, what it sorts out behind it.
        left, rate = _TOWARDS.sub("", left), True
    right = "" if rate and left else _right(text, end, ceiling)
    right = f"{left}{right}" if _DOING.fullmatch(right) else right
    words = right if _is_name(right) and (not left or not rate) else left
    return [_LOOSE_END.sub("", words.strip(" 、")).removeprefix("的") if _is_name(words) else NAMELESS]


def _is_name(words: str) -> bool:
    return len(words) > 1 or words in _ONE_SIGN
