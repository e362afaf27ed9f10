from __future__ import annotations

import random
import re

import pytest

from drafter.diff.text.wrapped_lines import wrapped_lines
from tests.diff.helpers import compared, facts, loud

SENTENCES = (
    "全年受理行政复议案件281件，办结268件，行政机关负责人出庭应诉率达到100%。",
    "开展执法检查18620次，推行柔性执法，对轻微违法行为依法不予处罚973件。",
    "完成重大行政决策合法性审查64件，审查行政合同219份，标的额27845.93万元。",
    "举办法治宣传活动460场，受众达15.26万人次，法治氛围更加浓厚。",
    "调解矛盾纠纷12217件，调解成功率99.35%，矛盾纠纷化解在基层。",
    "组织行政执法人员培训16次，3187名执法人员参加，持证上岗率保持稳定。",
)
WIDE = str.maketrans("0123456789,;:()%", "０１２３４５６７８９，；：（）％")
HEADINGS = ("一、主要举措和成效", "二、存在的不足和原因", "三、下一年度主要安排")


def report() -> list[str]:
    rng = random.Random(3)
    lines = ["云岭县2026年法治政府建设年度报告"]
    for heading in HEADINGS:
        lines.append(heading)
        for _ in range(4):
            lines.append("".join(rng.sample(SENTENCES, 4)))
    return lines


def broken(texts: list[str], width: int) -> list[str]:
    return [text[at : at + width] for text in texts for at in range(0, max(len(text), 1), width)]


def changed(texts: list[str]) -> list[str]:
    """The last time that the figure is told."""
    at = max(at for at, text in enumerate(texts) if "973件" in text)
    return [text.replace("973件", "974件") if at == place else text for place, text in enumerate(texts)]


@pytest.mark.parametrize("width", [24, 28, 31, 40])
def test_lines_of_one_width_are_joined_before_figures_and_words_are_told(width: int) -> None:
    old = report()
    for before, after in (
        (old, broken(changed(old), width)),
        (broken(old, width), changed(old)),
        (broken(old, width), broken(changed(old), width + 3)),
        (old, broken([text.translate(WIDE) for text in changed(old)], width)),
    ):
        found = compared(before, after)
        assert [(old.rstrip("件"), new.rstrip("件")) for _, old, new in facts(found)] in (
            [("973", "974")],
            [("973", "９７４")],
        )
        assert loud(found) == []


def test_a_text_of_ordinary_paragraphs_has_no_broken_lines() -> None:
    assert wrapped_lines(report()) == frozenset()
    assert wrapped_lines([f"{at}.加强执法监督。" for at in range(40)]) == frozenset()


def test_what_goes_on_is_told_by_the_position_of_each_line() -> None:
    lines = broken(["甲" * 20 + "乙" * 10 + "。"] * 9, 20)
    assert wrapped_lines(lines) == frozenset(range(0, 18, 2))


@pytest.mark.parametrize("marks", ["[。]", "[。；]", "[，。；]"])
@pytest.mark.parametrize("seed", range(3))
def test_a_document_broken_anew_everywhere_shows_only_its_hidden_fact(marks: str, seed: int) -> None:
    rng = random.Random(seed)
    old = report()
    new: list[str] = []
    for text in changed(old):
        pieces = re.split(f"(?<={marks})", text)
        joined = ""
        for piece in pieces:
            joined += piece
            if rng.random() < 0.6 and joined:
                new.append(joined.translate(WIDE) if seed else joined)
                joined = ""
        new += [joined] if joined else []
        new += [""] * (rng.random() < 0.2)
    found = compared(old, new)
    assert len(found.facts) == 1
    assert loud(found) == []


@pytest.mark.parametrize("share", [0.05, 0.5, 1.0])
def test_blank_paragraphs_are_quiet(share: float) -> None:
    rng = random.Random(1)
    old = report()
    new = [line for text in old for line in ((text, "　　") if rng.random() < share else (text,))]
    for before, after in ((old, new), (new, old)):
        found = compared(before, after)
        assert loud(found) == []
        assert not found.facts
