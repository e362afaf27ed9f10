"""Whole numbers in Chinese numerals."""

from __future__ import annotations

DIGITS = "零一二三四五六七八九"
NUMERAL_CHARACTERS = "零〇一二两三四五六七八九十百千万亿"
_PLACES = ("", "十", "百", "千")
_GROUPS = ("", "万", "亿", "万亿")
_SCALES = {"十": 10, "百": 100, "千": 1000}
_VALUES = {digit: value for value, digit in enumerate(DIGITS)}
_NORMAL = str.maketrans({"〇": "零", "两": "二"})
_LIMIT = 10 ** (4 * len(_GROUPS))
_LONGEST = 32
_YEAR_LENGTH = 4


def _group(n: int) -> str:
    """Return 1–9999 in numerals; an inner gap is one 零, none stands in front."""
    text = ""
    for place in (3, 2, 1, 0):
        digit = n // 10**place % 10
        if digit:
            text += DIGITS[digit] + _PLACES[place]
        elif text and not text.endswith("零"):
            text += "零"
    return text.rstrip("零")


def _groups(n: int) -> str:
    high, low = divmod(n, 10**8) if n >= 10**8 else divmod(n, 10**4)
    if not high:
        return _group(low)
    mark = "亿" if n >= 10**8 else "万"
    width = 10**8 if mark == "亿" else 10**4
    gap = "零" if low and low < width // 10 else ""
    return _groups(high) + mark + gap + (_groups(low) if low else "")


def int_to_chinese(n: int) -> str:
    """Return a whole number in Chinese numerals: 11 → 十一, 105 → 一百零五.

    Raises:
        ValueError: n is negative or has more than 16 digits.
    """
    if not 0 <= n < _LIMIT:
        raise ValueError(f"not a number between 0 and {_LIMIT}: {n}")
    text = _groups(n) if n else "零"
    return text[1:] if text.startswith("一十") else text


def ordinal(n: int) -> str:
    """Return the numeral of the n-th heading, counted from 1: 一, 十一, 二十一.

    Raises:
        ValueError: n is below 1 or has more than 16 digits.
    """
    if n < 1:
        raise ValueError(f"headings count from 1: {n}")
    return int_to_chinese(n)


def _weigh(text: str) -> int | None:
    """Return what the numerals add up to, without judging their order."""
    total = group = digit = 0
    for character in text:
        if character in _VALUES:
            digit = _VALUES[character]
        elif character in _SCALES:
            group += (digit or 1) * _SCALES[character]
            digit = 0
        elif character == "万":
            total, group, digit = total + (group + digit) * 10**4, 0, 0
        elif character == "亿":
            total, group, digit = (total + group + digit) * 10**8, 0, 0
        else:
            return None
    return total + group + digit


def _year(text: str) -> int | None:
    if len(text) != _YEAR_LENGTH or any(character not in _VALUES for character in text):
        return None
    return int("".join(str(_VALUES[character]) for character in text))


def chinese_to_int(text: str) -> int | None:
    """Return the value of Chinese numerals, or None if they are not well formed.

    Accepted beside the regular form: 两, 〇, 一十二, 一百十二, and four bare digits as in 二〇二六.
    Colloquial 一百五 (150 or 105?) and 三四 are not.
    """
    normal = text.translate(_NORMAL)
    if not 0 < len(normal) <= _LONGEST:
        return None
    value = _weigh(normal)
    if value is None or value >= _LIMIT:
        return None
    full = normal.replace("百十", "百一十")
    plain = full[1:] if full.startswith("一十") else full
    return value if plain == int_to_chinese(value) else _year(normal)
