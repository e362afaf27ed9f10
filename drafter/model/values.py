"""How a scalar of a case file becomes a value: one coercion per kind, with its Chinese refusal.

Every scalar arrives as text (see ``drafter.yamlfile``); nothing here guesses a type from its look.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from drafter.errors import DrafterError, FigureError, MalformedReference
from drafter.model.marks import Mark
from drafter.zh.dates import parse_date
from drafter.zh.figures import Quantity, parse_figure
from drafter.zh.references import split_references
from drafter.zh.width import fold, fold_name, forbidden

NONE_WORD = "无"
"""What a clerk writes to say that a thing is deliberately absent; an absent key means: the default."""

MAX_TEXT = 100_000
MAX_LINE = 400
_MEASURE_WORD = 2  # characters; 两位负责人生病 is a sentence, 两人次 is none

_EMPTY = ("这里没有内容。", "请填上，或者删去这一行。")
_ID = re.compile(r"\w{1,40}\Z")
_YES, _NO = frozenset(("是", "true", "yes", "对", "要")), frozenset(("否", "false", "no", "不", "不要"))


def refuse(what: str, cure: str, offset: int = 0) -> PydanticCustomError:
    """Build the refusal of a value; ``offset`` is the first offending character of the text."""
    return PydanticCustomError("drafter", "{what}{cure}", {"what": what, "cure": cure, "offset": offset})


def prose(value: Any) -> str:
    """Text of one or several paragraphs, kept as typed; references must be well formed."""
    text = _text(value)
    if "{" in text or "}" in text or "｛" in text or "｝" in text:
        try:
            split_references(text)
        except MalformedReference as error:
            raise refuse(error.reason, error.cure, error.start) from None
    return text.strip("\n")


def words(value: Any) -> str:
    """A short text on one line; line breaks join without a space."""
    if type(value) is str and len(value) <= MAX_LINE and value.isprintable():
        return value.strip()
    text = "".join(line.strip() for line in _text(value).splitlines())
    if len(text) > MAX_LINE:
        raise refuse(f"这里只写一行文字，现在有 {len(text)} 个字。", f"请控制在 {MAX_LINE} 字以内。")
    return text


def name(value: Any) -> str:
    """A short text on one line that is printed as it is: no references."""
    text = words(value)
    offset = next((text.index(braces) for braces in ("{{", "}}") if braces in text), None)
    if offset is not None:
        raise refuse("这里不能引用数据。", "请直接写文字。", offset)
    return text


def line(value: Any) -> str:
    """A short text that may refer to figures and fields: a heading, a title."""
    return prose(words(value))


def filled(value: str) -> str:
    """Refuse a text without content."""
    if not value.strip():
        raise refuse(*_EMPTY)
    return value


def reason(value: Any) -> str:
    """Why something is as it is: words, and no figure, which was meant for another field."""
    text = line(explicit(value))
    if only_figure(text):
        raise refuse(
            f"“{text.strip()}”是数，不是原因。", "请用一句话写明原因；要改的是数，请回到那个数去改。"
        )
    return text


def only_figure(text: str) -> bool:
    """True for a text that says nothing but a figure."""
    try:
        unit = parse_figure(text).base_unit
    except FigureError:
        return False
    return len(unit) <= _MEASURE_WORD or unit.endswith("百分点")


def template(value: Any) -> str:
    """A template of one line: its syntax is the template engine's, checked where it is rendered."""
    return words(explicit(value))


def _text(value: Any) -> str:
    if value is None:
        raise refuse(*_EMPTY)
    if isinstance(value, (list, dict, tuple)):
        raise refuse("这里应当写文字，现在是下级条目。", "请把文字直接写在冒号后面。")
    text = str(value)
    if len(text) > MAX_TEXT:
        raise refuse(f"这段文字有 {len(text)} 个字，太长了。", f"一段文字请控制在 {MAX_TEXT} 字以内。")
    found = forbidden(text)
    if found:
        raise refuse(
            f"文字里有看不见的字符（{found[1]}），Word 打不开这样的文件。",
            "请删去这个字符，或者重新输入这一段。",
            found[0],
        )
    return text


def explicit(value: Any) -> Any:
    """Turn 无 into an empty value that is deliberately so."""
    return "" if isinstance(value, str) and value.strip() == NONE_WORD else value


def identity(value: Any) -> str:
    """编号: word characters only, because Word takes them as bookmark names."""
    text = words(value)
    if not _ID.match(text):
        raise refuse(
            f"编号“{text}”只能由汉字、字母、数字和下划线组成，最多 40 个字。", "请改短，去掉标点和空格。"
        )
    return text


def flag(value: Any) -> bool:
    """是 or 否."""
    if isinstance(value, bool):
        return value
    text = words(value).lower()
    if text in _YES or text in _NO:
        return text in _YES
    raise refuse(f"“{text}”不是“是”或“否”。", "请写“是”或“否”。")


def year(value: Any) -> int:
    """A year of four digits, with or without 年."""
    text = fold(words(value)).removesuffix("度").removesuffix("年")
    if not (text.isascii() and text.isdigit() and len(text) == 4 and 1990 <= int(text) <= 2100):
        raise refuse(f"“{value}”不是年份。", "请写四位数字，例如 2026。")
    return int(text)


def day(value: Any) -> date | Literal[""]:
    """A date in any common form; empty where deliberately absent."""
    if isinstance(value, date):
        return value
    if value == "":
        return ""
    try:
        return parse_date(words(value))
    except DrafterError as error:
        raise refuse(str(error), "") from None


def written(value: Any) -> Quantity:
    """A figure as people write it."""
    if isinstance(value, Quantity):
        return value
    text = words(value)
    if "{{" in text:
        raise refuse(
            "数据的值里不能再引用别的数据。",
            "要由别的数据算出来，请另写一行“公式”，例如 公式: 调解成功 / 调解受理。",
        )
    try:
        return parse_figure(text)
    except FigureError as error:
        raise refuse(f"“{error.written}”{error.reason}。", _examples(error)) from None


def _examples(error: FigureError) -> str:
    return f"请重填，例如 {'、'.join(error.examples)}。" if error.examples else "请核对后重填。"


def as_list(value: Any) -> Any:
    """A list; one value alone is a list of one, 无 an empty list."""
    value = explicit(value)
    if value == "":
        return ()
    return (value,) if isinstance(value, str) else value


def name_list(value: Any) -> Any:
    """A list of names; one line may hold several, separated by 、."""
    value = as_list(value)
    if isinstance(value, tuple) and len(value) == 1 and isinstance(value[0], str):
        return tuple(part.strip() for part in value[0].split("、") if part.strip())
    return value


def folded(value: Any) -> str:
    """A name, folded so that 检查１次 and 检查1次 are one name."""
    return filled(fold_name(name(value)))


_SCALAR = WithJsonSchema({"type": ["string", "number", "boolean"]})

Prose = Annotated[str, BeforeValidator(lambda value: filled(prose(value))), Mark.TELLING]
Words = Annotated[str, BeforeValidator(lambda value: filled(name(value))), _SCALAR]
Line = Annotated[str, BeforeValidator(lambda value: filled(line(value))), _SCALAR, Mark.TELLING]
Template = Annotated[str, BeforeValidator(template)]
OptionalWords = Annotated[
    str | None, BeforeValidator(lambda value: name(explicit(value)) if value is not None else None)
]
OptionalLine = Annotated[
    str | None,
    BeforeValidator(lambda value: line(explicit(value)) if value is not None else None),
    Mark.TELLING,
]
OptionalReason = Annotated[
    str | None, BeforeValidator(lambda value: reason(value) if value is not None else None), Mark.TELLING
]
OptionalProse = Annotated[
    str | None,
    BeforeValidator(lambda value: prose(explicit(value)) if value is not None else None),
    Mark.TELLING,
]
Identity = Annotated[str, BeforeValidator(identity), _SCALAR]
Flag = Annotated[bool, BeforeValidator(flag), WithJsonSchema({"enum": ["是", "否"]})]
Year = Annotated[int, BeforeValidator(year)]
Day = Annotated[date | Literal[""], PlainValidator(lambda value: day(explicit(value))), _SCALAR]
Written = Annotated[Quantity, PlainValidator(written), _SCALAR]
OpenWritten = Annotated[
    Quantity | None, PlainValidator(lambda value: None if value is None else written(value)), _SCALAR
]
Name = Annotated[str, BeforeValidator(folded), _SCALAR]
Lines = Annotated[tuple[Line, ...], BeforeValidator(as_list), Mark.LINES]
Names = Annotated[tuple[Name, ...], BeforeValidator(name_list)]
