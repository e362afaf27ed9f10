"""Shortcomings and causes that tell no fact."""

from __future__ import annotations

from drafter.check.parts import whole_text
from drafter.data.slogans import slogan_of
from drafter.understand.results import FoundShortcoming
from drafter.zh.prose_width import plain
from drafter.zh.regex import HAN, regex

_CAUSE_CLAUSES = regex("[,;:。、]")
_CLAUSES = regex("[,;:。]")
_HANZI = regex(HAN)
_LEFT = 1  # hanzi that may be left over of a clause that says nothing
_LACK = regex(
    "不|未|没有|缺|少|弱|差|低|滞|短|待|难|漏|慢|瑕疵|问题|偏|[仅只]|多发|高发|集中|超期|逾期|违|败诉|纠错|下降|频|重复|隐患|薄|散|乱|"
    "空白|盲区|无|需|矛盾|单一|陈旧|老化|冲突|错|误|失|松|紧|大|多|高|长|上升|增长"
)
_FIGURE = regex("[0-9]|[一二三四五六七八九十两]+[个件名次家成]")


def is_slogan(flat: str) -> bool:
    """Tell whether a cause says nothing that can be acted upon.

    Args:
        flat: the cause, plain text.
    """
    if _FIGURE.search(flat) or "“" in flat or "《" in flat or not slogan_of("态度").search(flat):
        return False
    return all(len(_left(clause)) <= _LEFT for clause in _CAUSE_CLAUSES.split(flat))


def _left(clause: str) -> str:
    """Return the hanzi of a clause that tell something: no attitude, no lack, no word that fits anywhere."""
    for kind in ("态度", "欠缺", "泛指"):
        clause = slogan_of(kind).sub("\0", clause)
    return "".join(_HANZI.findall(clause))


def lacks(each: FoundShortcoming) -> bool:
    """Tell whether a shortcoming says that anything is lacking or wrong; what strayed among them does not."""
    return _LACK.search(plain(f"{whole_text(each)}{each.cause or ''}")) is not None


def is_vague(each: FoundShortcoming) -> bool:
    """Tell whether a shortcoming only says that something wants strengthening."""
    if each.cause and not is_slogan(plain(each.cause)):
        return False
    flat = plain(whole_text(each))
    clauses = [clause.strip() for clause in _CLAUSES.split(flat) if clause.strip()]
    return not _FIGURE.search(flat) and all(slogan_of("不足").search(clause) for clause in clauses)
