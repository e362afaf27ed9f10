"""How automatic numbers are written (ISO/IEC 29500-1, 17.18.59 ST_NumberFormat)."""

from __future__ import annotations

from collections.abc import Callable

from drafter.zh.numerals import DIGITS, int_to_chinese

_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_LEGAL = str.maketrans("一二三四五六七八九十百千零", "壹贰叁肆伍陆柒捌玖拾佰仟零")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LETTERS = 26
_LARGEST = 9999
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def counted(number: int, form: str) -> str:
    """Return a number as a list prints it; an unknown form counts in Arabic numerals.

    Args:
        number: 0 or more; above 9,999 every form counts in Arabic numerals.
        form: the value of ``w:numFmt``.
    """
    write = _FORMS.get(form)
    return str(number) if write is None or number > _LARGEST else write(number)


def _nothing(number: int) -> str:
    return ""


def _digits(number: int) -> str:
    return "".join("〇" if digit == "0" else DIGITS[int(digit)] for digit in str(number))


def _tens(number: int) -> str:
    """Up to 99 as numerals, above digit by digit, as Word does for chineseCounting."""
    return int_to_chinese(number) if number < 100 else _digits(number)


def _legal(number: int) -> str:
    text = int_to_chinese(number)
    return ("一" + text if text.startswith("十") else text).translate(_LEGAL)


def _from(characters: str) -> Callable[[int], str]:
    def write(number: int) -> str:
        return characters[number - 1] if 0 < number <= len(characters) else str(number)

    return write


def _range(first: str, size: int) -> Callable[[int], str]:
    return _from("".join(chr(ord(first) + place) for place in range(size)))


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        text += letters * times
    return text


def _letter(number: int) -> str:
    if number < 1:
        return str(number)
    times, place = divmod(number - 1, _LETTERS)
    return chr(ord("a") + place) * min(times + 1, _LETTERS)


_FORMS: dict[str, Callable[[int], str]] = {
    "bullet": _nothing,
    "none": _nothing,
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": lambda number: str(number).translate(_WIDE),
    "decimalFullWidth2": lambda number: str(number).translate(_WIDE),
    "decimalEnclosedCircle": _range("①", 20),
    "decimalEnclosedCircleChinese": _range("①", 20),
    "decimalEnclosedParen": _range("⑴", 20),
    "decimalEnclosedFullstop": _range("⒈", 20),
    "ideographEnclosedCircle": _range("㊀", 10),
    "ideographTraditional": _from(_STEMS),
    "ideographZodiac": _from(_BRANCHES),
    "ideographDigital": _digits,
    "japaneseDigitalTenThousand": _digits,
    "taiwaneseDigital": _digits,
    "chineseCounting": _tens,
    "taiwaneseCounting": _tens,
    "chineseCountingThousand": int_to_chinese,
    "japaneseCounting": int_to_chinese,
    "taiwaneseCountingThousand": int_to_chinese,
    "chineseLegalSimplified": _legal,
    "ideographLegalTraditional": _legal,
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerLetter": _letter,
}
