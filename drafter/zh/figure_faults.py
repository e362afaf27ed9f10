"""Why a written figure is refused: one Chinese clause that names the wrong thing."""

from __future__ import annotations

import re
from collections.abc import Callable

from drafter.zh import figure_forms as forms
from drafter.zh.numerals import NUMERAL_CHARACTERS, chinese_to_int
from drafter.zh.width import fold, forbidden, visible

LONGEST = 40
EXAMPLES = ("281件", "98.4%", "近3万人次")
_SHOWN = 20
_PLAIN_DIGITS = "0123456789０１２３４５６７８９"

Reason = tuple[str, tuple[str, ...]]

_LETTER_ZERO = "[0-9.][Oo](?![A-Za-z])|(?<![A-Za-z])[Oo][0-9.]"
_LETTER_ONE = "[0-9.][Il](?![A-Za-z])|(?<![A-Za-z])[Il][0-9.]"
_DATE = "[0-9]{4}(?:年|([-./]))[0-9]{1,2}(?:月|\\1)[0-9]{1,2}日?|[0-9]{4}年[0-9]{1,2}月"
_BETWEEN_DIGITS = r"[0-9]\s+[0-9]"
_COMMA = "[0-9]+,|,[0-9]"
_POINT = r"[0-9]*\.[0-9]*\.[0-9.]*|\.(?![0-9])|(?<![0-9])\."
_RANGE = f"{forms.NUMERAL}{forms.UNIT}?(?:{forms.DASH}){forms.NUMERAL}{forms.UNIT}?"
_NUMBERS = f"[0-9][0-9.,]*|[{NUMERAL_CHARACTERS}]+"
_STRAY = r"[^\w%‰℃°/.\s]|_"

_PATTERNS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("[-\u2212负]" + forms.NUMERAL, "是负数，数据不能是负数，增减请写在正文里", EXAMPLES),
    (r"\+", "前面有加号，增减请写在正文里", ("15件",)),
    (_DATE, "像是日期，不是数据", EXAMPLES),
)
_PLACES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (_LETTER_ZERO, "像是把数字0写成了字母O", EXAMPLES),
    (_LETTER_ONE, "像是把数字1写成了字母", EXAMPLES),
    (_BETWEEN_DIGITS, "的数字中间有空格", ("1034件",)),
    (_POINT, "的小数点不对", ("1.2万件", "98.4%")),
    (r"(?<![0-9.,])0[0-9]", "的数字开头多了0", EXAMPLES),
    (rf"[%‰](?!(?:{forms.QUALIFIERS_AFTER})$)[^\W\d]", "的百分号后面不能再写单位", ("98.4%",)),
    ("/0(?![0-9])", "的分母是0，算不出比率", ("112/268",)),
    (r"[0-9][^\W\d]*/[0-9]", "的分子和分母只能各写一个整数", ("112/268",)),
    (rf"[0-9]{{{forms.MOST_DIGITS + 1}}}", f"的数字超过 {forms.MOST_DIGITS} 位", EXAMPLES),
    ("半", "里的“半”请写成小数或百分比", ("3.5年", "50%")),
    ("[几数][十百千万亿]|[十百千万]几|若干|许多", "没有写出具体的数", ("30余件", "近300件")),
    ("第[0-9一二三四五六七八九十百]+.", "是序号，不是数据", ("全市第一", "3次")),
)


def shown(text: str) -> str:
    """Return the text as a message may quote it: short and safe to print."""
    safe = visible(" ".join(text[: _SHOWN * 2].split()))
    return safe if len(safe) <= _SHOWN and len(text) <= LONGEST else safe[:_SHOWN] + "…"


def _of_characters(text: str) -> Reason | None:
    """Judge what the writing is made of, before it is folded."""
    if not text.strip():
        return "里没有内容", EXAMPLES
    if len(text) > LONGEST:
        return f"超过 {LONGEST} 个字，不是一个数据", EXAMPLES
    refused = forbidden(text)
    return (f"里有{refused[1]}，请删去重打", EXAMPLES) if refused else special_digit(text)


def special_digit(text: str) -> Reason | None:
    """Refuse ², ①, ½ and digits of other scripts: folded they would read as another number."""
    for character in text:
        if character in _PLAIN_DIGITS or character.isascii():
            continue
        if character.isnumeric() and not "\u3007" <= character <= "\u9fff":
            return f"里的“{character}”不是普通数字", EXAMPLES
        if any("0" <= c <= "9" for c in fold(character)):
            return f"里的“{character}”不能写在数据里", ("120平方米",)
    return None


def _of_comma(text: str) -> Reason | None:
    if not re.search(_COMMA, text):
        return None
    return "的千位逗号位置不对", (re.sub("(?<=[0-9]),(?=[0-9])", "", text), "1,234件")


def _counts(numeral: str) -> bool:
    """Tell a number from the 万 of 每万人."""
    return bool(numeral.strip("".join(forms.MAGNITUDES)))


def _of_front(text: str, readable: Callable[[str], bool]) -> Reason | None:
    """Words before a figure that belong to the sentence: 达, 保持, 共, 同比增长."""
    number = next((match for match in re.finditer(_NUMBERS, text) if _counts(match.group())), None)
    for start in range(1, number.start() + 1 if number else 1):
        front, figure = text[:start], text[start:]
        if front.isalpha() and not front.endswith("分之") and readable(figure):
            return f"前面的“{front}”请写在正文里，这里只填数据", (figure,)
    return None


def _of_name(text: str) -> Reason | None:
    return ("的末尾是数据的名称，不是单位", ("0.902", "98.4%")) if text[-1] in "率比" else None


def _of_range(text: str) -> Reason | None:
    if not re.fullmatch(_RANGE, text):
        return None
    return "的起止不对，前面的数应当小于后面的数，单位应当相同", ("3—5次", "15%—30%")


def _of_numbers(text: str) -> Reason | None:
    numbers = re.findall(_NUMBERS, text)
    if not numbers:
        return "里没有数字", EXAMPLES
    if sum(map(_counts, numbers)) > 1:
        return "里有不止一个数，请分成几个数据", EXAMPLES
    hanzi = numbers[0]
    if not hanzi[0].isascii() and chinese_to_int(hanzi) is None:
        return f"里的“{hanzi}”不是一个确定的数", ("三十件", "3—4次", "100万元")
    return None


def _of_unit(text: str) -> Reason | None:
    stray = re.search(_STRAY, text)
    if stray:
        return f"里的“{stray.group()}”不能写在数据里", EXAMPLES
    number = re.search(_NUMBERS, text)
    if number and len(text) - number.end() > forms.LONGEST_UNIT:
        return f"的单位超过 {forms.LONGEST_UNIT} 个字", EXAMPLES
    return None


def _of_patterns(text: str) -> Reason | None:
    for pattern, reason, examples in _PATTERNS:
        if re.match(pattern, text):
            return reason, examples
    for pattern, reason, examples in _PLACES:
        if re.search(pattern, text):
            return reason, examples
    return None


def explain(written: str, folded: str, readable: Callable[[str], bool]) -> Reason:
    """Return why a figure is refused, a clause without final mark, and forms that would do.

    Args:
        written: the figure as typed.
        folded: the same with half-width digits and without spaces.
        readable: tells whether folded text is a figure.
    """
    return (
        _of_characters(written)
        or _of_patterns(folded)
        or _of_front(folded, readable)
        or _of_comma(folded)
        or _of_name(folded)
        or _of_range(folded)
        or _of_numbers(folded)
        or _of_unit(folded)
        or ("不能识别", EXAMPLES)
    )
