"""How figures are written: the grammar, its small parts and the patterns made of them.

Every pattern is meant for text that is folded (half-width digits) and holds no space. They are
strings, so that a pattern costs its compilation only where it is used (re keeps what it compiled).
"""

from __future__ import annotations

from drafter.zh.numerals import NUMERAL_CHARACTERS
from drafter.zh.regex import HAN

QUALIFIERS_BEFORE = (
    "不少于|不低于|不超过|不高于|不多于|不足|不到|超过|多于|少于|高于|低于|"
    "大约|将近|接近|突破|至少|最多|近|约|超|逾"
)
QUALIFIERS_BETWEEN = "余|多|来"
QUALIFIERS_AFTER = "以上|以下|以内|左右|上下|余|多"

MOST_DIGITS = 15
INTEGER = rf"(?:[1-9][0-9]{{0,2}}(?:,[0-9]{{3}}){{1,4}}|0|[1-9][0-9]{{0,{MOST_DIGITS - 1}}})"
NUMBER = rf"{INTEGER}(?:\.[0-9]{{1,8}})?"
HANZI = rf"[{NUMERAL_CHARACTERS}]+"
HANZI_NUMBER = rf"{HANZI}(?:点[零〇一二三四五六七八九]{{1,8}})?"
NUMERAL = f"(?:{NUMBER}|{HANZI_NUMBER})"
HUNDREDTHS = f"[百千]分之{NUMERAL}"

MAGNITUDES = {"百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
MAGNITUDE = f"[{''.join(MAGNITUDES)}]"
LONGEST_UNIT = 8
# 半, 几 and 数 change the number before them; O, I and l are mistyped digits; 率 and 比 end names.
_LETTER = rf"(?:[^\W\d_{NUMERAL_CHARACTERS}半几数]|[℃°]|百分点)"
_WORD = rf"(?:(?![OoIl])_LETTER{{1,{LONGEST_UNIT}}}?)".replace("_LETTER", _LETTER)
UNIT = rf"(?:[%‰]|(?:{MAGNITUDE}{{0,3}}{_WORD}|{MAGNITUDE}{{1,3}})(?:/{MAGNITUDE}?{_WORD})?(?<![率比]))"

SCOPE = f"(?![列居位排达均在名获为是]){HAN}{{0,5}}?(?:[国省市县区州盟旗疆域角圈]|系统|乡镇|街道)"
FIRST = "唯一|最高|最低|最多|最少|最快|首位|首个"
DASH = "——|[-\u2013\u2014~\u301c]|至|到"

_BEFORE = f"(?P<before>{QUALIFIERS_BEFORE})?"
_AFTER = f"(?P<after>{QUALIFIERS_AFTER})?"
PLAIN = (
    f"{_BEFORE}(?:(?P<digits>{NUMBER})|(?P<hundredths>{HUNDREDTHS})|(?P<hanzi>{HANZI_NUMBER}))"
    rf"(?P<scale>{MAGNITUDE}{{0,3}})(?P<between>{QUALIFIERS_BETWEEN})?(?P<unit>{UNIT})??{_AFTER}"
)
FRACTION = rf"(?P<numerator>{INTEGER})/(?P<denominator>{INTEGER})"
HANZI_FRACTION = f"{_BEFORE}(?P<denominator>{HANZI})分之(?P<numerator>{HANZI}){_AFTER}"
RANK = f"(?P<scope>{SCOPE})?(?:(?:第|(?P<front>前))(?P<rank>{INTEGER}|{HANZI})[位名]?|(?P<first>{FIRST}))"
RANGE = (
    f"{_BEFORE}(?P<low>{NUMERAL})(?P<low_unit>{UNIT}??)(?P<dash>{DASH})"
    f"(?P<high>{NUMERAL})(?P<unit>{UNIT}??){_AFTER}"
)
