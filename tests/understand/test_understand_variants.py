"""The seed reports saved otherwise: what is understood does not depend on widths and line breaks."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

import pytest

from drafter.understand import Understanding, understand
from drafter.zh.prose_width import plain
from tests.understand.scoring import SEEDS, seed_text, source

_WIDE = str.maketrans(
    {",": "，", ":": "：", ";": "；", "(": "（", ")": "）", "%": "％"}
    | {str(d): chr(0xFF10 + d) for d in range(10)}
)
_TRADITIONAL = str.maketrans(
    "党区县市长会报关为务组织总数标达进强调监检处时间点让这还设权规应当际领书记财厅员团诉讼执复类场台户页册张问题计划与发现对开结绩职责举办个体将项条万",
    "黨區縣市長會報關為務組織總數標達進強調監檢處時間點讓這還設權規應當際領書記財廳員團訴訟執復類場臺戶頁冊張問題計劃與發現對開結績職責舉辦個體將項條萬",
)
_PARAGRAPH = re.compile(r"(?<=[。:]) |(?<=[果因况作划成效足排]) (?=[(一二三四2])")


def _filled(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if line.strip())


def _lines(text: str) -> str:
    return _PARAGRAPH.sub("\n", _filled(text))


_VARIANTS: dict[str, Callable[[str], str]] = {
    "full-width digits and marks": lambda text: text.translate(_WIDE),
    "one line, spaces between paragraphs": lambda text: re.sub(r"\n+", " ", _filled(text)),
    "one line, nothing between paragraphs": lambda text: re.sub(r"\n+", "", _filled(text)),
    "no white space at all": lambda text: re.sub(r"\s+", "", text),
    "a line for every paragraph": _lines,
    "a line for every 一是": lambda text: re.sub("(?<=。)(?=[一二三四]是)", "\n", _lines(text)),
    "no 。 behind headings of their own line": lambda text: re.sub(
        r"((?:^|\n)\([一二三四五六]\)[^。\n]{4,40})。(?=\n)", r"\1", _lines(text)
    ),
    "indented by full-width spaces": lambda text: re.sub("(?m)^(?=.)", "\u3000\u3000", _lines(text)),
    "traditional characters": lambda text: text.translate(_TRADITIONAL),
    "non-breaking spaces": lambda text: text.replace(" ", "\u00a0"),
}


def _headings(read: Understanding) -> list[tuple[int, str, tuple[str, ...]]]:
    return [(heading.level, plain(heading.text), heading.part) for heading in read.headings]


def _figures(read: Understanding) -> list[tuple[Decimal, str, str, str, str | None]]:
    told = [figure for figure in read.figures if figure.part]
    return [(each.value, each.unit, each.qualifier, each.kind, each.part) for each in told]


@pytest.mark.parametrize("number", SEEDS)
@pytest.mark.parametrize("variant", _VARIANTS)
def test_headings_parts_figures_and_shortcomings_stay_the_same(number: str, variant: str) -> None:
    text = seed_text(number)
    usual, other = understand(source(text)), understand(source(_VARIANTS[variant](text)))
    assert _headings(other) == _headings(usual)
    assert _figures(other) == _figures(usual)
    assert [plain(each.text) for each in other.shortcomings] == [
        plain(each.text) for each in usual.shortcomings
    ]
    assert (other.year, other.plan_year, other.missing_parts) == (
        usual.year,
        usual.plan_year,
        usual.missing_parts,
    )
