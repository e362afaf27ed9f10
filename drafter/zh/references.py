"""References to figures in a text: ``{{ 名称、名称 | 过滤 }}``, the only markup there is."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from drafter.errors import MalformedReference
from drafter.zh.near import did_you_mean
from drafter.zh.regex import regex
from drafter.zh.width import fold_name, visible

FILTERS = ("数", "同比", "比上年", "占比", "百分点")
MOST_NAMES = 6
LONGEST_NAME = 40
_BRACES = "{}｛｝"
_TOKEN = regex(r"\{\{([^{}｛｝]*)\}\}|[{｛]{2}|[}｝]{2}|\{[%#]|[{}｛｝]")
_FORM = "请写成 {{ 名称 }} 或 {{ 名称 | 同比 }} 的样子。"


class Reference(NamedTuple):
    """A reference to one figure or, where one numeral states several, to each of them.

    Attributes:
        names: names of the figures, folded with fold_name.
        filter: one of FILTERS, or empty for the figure as written.
        start: offset of ``{{`` in the text.
        end: offset behind ``}}``.
        source: the reference as it was typed.
    """

    names: tuple[str, ...]
    filter: str
    start: int
    end: int
    source: str


def _filter(written: str, start: int) -> str:
    name = fold_name(written)
    if name in FILTERS:
        return name
    hint = did_you_mean(name[:LONGEST_NAME], FILTERS)
    known = f"竖线后面可以写：{'、'.join(FILTERS)}。"
    shown = visible(name[:LONGEST_NAME])
    reason = f"没有“{shown}”这种写法。" if name else "竖线后面没有写要怎样显示。"
    raise MalformedReference(start, reason, hint + known)


def _names(written: str, start: int) -> tuple[str, ...]:
    names = tuple(fold_name(name) for name in written.split("、"))
    if not all(names):
        raise MalformedReference(start, "双花括号里没有数据名称。", _FORM)
    if len(names) > MOST_NAMES:
        raise MalformedReference(start, f"一处引用最多写 {MOST_NAMES} 个名称。", "请分成几处引用。")
    long = next((name for name in names if len(name) > LONGEST_NAME), None)
    if long:
        reason = f"名称“{visible(long[:10])}…”超过 {LONGEST_NAME} 个字。"
        raise MalformedReference(start, reason, "请核对双花括号是否成对，或者改用较短的名称。")
    return names


def _reference(match: re.Match[str]) -> Reference:
    inner, start = match.group(1), match.start()
    if "｜" in inner:
        reason = "双花括号里的竖线是全角的。"
        raise MalformedReference(start + 2 + inner.index("｜"), reason, "请改成半角竖线 |。")
    names, *filters = inner.split("|")
    if len(filters) > 1:
        raise MalformedReference(start, "双花括号里有不止一条竖线。", _FORM)
    chosen = _filter(filters[0], start + 3 + len(names)) if filters else ""
    return Reference(_names(names, start), chosen, start, match.end(), match.group())


def _malformed(match: re.Match[str]) -> MalformedReference:
    mark, start = match.group(), match.start()
    if "｛" in mark or "｝" in mark:
        cure = f"请改用半角花括号，{_FORM.removeprefix('请')}"
        return MalformedReference(start, "这里的花括号是全角的。", cure)
    if mark in ("{", "}"):
        return MalformedReference(
            start, "这里只有一个花括号。", f"引用数据要用双花括号，{_FORM.removeprefix('请')}"
        )
    if mark == "{{":
        return MalformedReference(start, "双花括号没有成对。", f"少了后面的双花括号，{_FORM}")
    if mark == "}}":
        return MalformedReference(start, "双花括号没有成对。", f"少了前面的双花括号，{_FORM}")
    return MalformedReference(start, f"正文里不能写“{mark}”。", f"正文里只能引用数据，{_FORM}")


def split_references(text: str) -> list[str | Reference]:
    """Return the text cut into plain stretches and references, in order; empty stretches are left out.

    Raises:
        MalformedReference: a reference is not well formed; the first such place is named.
    """
    if "{" in text or "}" in text or "｛" in text or "｝" in text:
        return list(_split(text))
    return [text] if text else []


# A text is looked at when it is validated, checked and told; it is cut once.
@lru_cache(maxsize=2048)
def _split(text: str) -> tuple[str | Reference, ...]:
    pieces: list[str | Reference] = []
    done = 0
    for match in _TOKEN.finditer(text):
        if match.group(1) is None:
            raise _malformed(match)
        pieces += [text[done : match.start()], _reference(match)]
        done = match.end()
    return tuple(piece for piece in [*pieces, text[done:]] if piece)
