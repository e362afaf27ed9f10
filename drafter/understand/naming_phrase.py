"""A name as a short noun phrase: cut out of words, joined with what it ends with."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.understand.naming_words import FRONT, GENERIC, MEASURED, PLAIN_SUFFIX, SUFFIXES
from drafter.zh.regex import regex

SHORTEST, SHORT_RATE = 2, 3
"""Characters that a noun has at least, and a name at most that says not of what it is (结案率, 总数)."""
FORMER_VALUE = "原值"
"""Ends the name of what a figure was before it moved (由81.2%提升至98.4%)."""
LAST_YEAR_VALUE = "上年值"
"""Ends the name of what is told only to compare with: the value of the year before."""
_LONGEST = 20
_NOT_WORD = regex(r"\W")
_MEASURES = {PLAIN_SUFFIX, *(said for _, said in SUFFIXES)}
_IS_MEASURE = regex(
    "(?:数|(?<!力)量|金额|额|值|投资|收入|款|费|面积|时间|时限|用时|期限|周期|年龄|人次|次数|得分|里程)$"
)
"""A noun that says itself what is measured (涉案金额): nothing is put behind it."""
_CUT = "[和与及对向为将把在以等]"
"""Where a phrase that is too long may be cut."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the sentence counted last: the noun, and the name made of it."""

    noun: str = ""
    name: str = ""


def aim(words: str) -> str:
    """Return words without the verb of what is striven for (推动行政败诉率)."""
    verb = GENERIC.match(words)
    return words[verb.end() :] if verb and len(words) - verb.end() > SHORTEST else words


def noun(words: str) -> str:
    """Return the noun phrase that ends the words: behind 的, the last of a list, without 全县 and such."""
    bare = FRONT.sub("", words)
    *others, last = bare.replace("中华人民共和国", "").split("、")[-1].split("的")
    phrase = last if len(last) > SHORTEST or not others else f"{others[-1]}{last}"
    return MEASURED.sub("", phrase).strip("“”、 ") if len(phrase) > SHORTEST else phrase


def short(phrase: str, ending: str = "") -> str:
    """Return phrase and ending as a name of at most some eighteen characters, cut between words."""
    bare = _NOT_WORD.sub("", phrase)
    named = phrase.rfind("“")
    if named > 0 and len(bare) + len(ending) > _LONGEST:
        bare = _NOT_WORD.sub("", phrase[named:])
    if ending and (bare.endswith(ending) or (ending in _MEASURES and _IS_MEASURE.search(bare))):
        ending = ""
    room = _LONGEST - len(ending)
    if len(bare) > room:
        cut = re.search(_CUT, bare[-room:-4])
        bare = bare[-room:][cut.end() :] if cut else bare[-room:]
    return f"{bare}{ending}" if bare or ending not in _MEASURES else "数据"


def suffix_of(unit: str) -> str:
    """Return what the name of a figure of this unit ends with."""
    if "/" in unit:
        return ""
    return next((said for units, said in SUFFIXES if unit.lstrip("百千万亿") in units), PLAIN_SUFFIX)
