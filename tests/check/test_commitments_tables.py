"""The tables behind the rules about structure and commitments."""

from __future__ import annotations

import pytest

from drafter.check.parts_vague import is_slogan
from drafter.data.announced import Announced, announced
from drafter.data.contradictions import Contradiction, contradictions
from drafter.data.shares import shares
from drafter.data.slogans import Slogan, slogan_of, slogans
from drafter.understand.results import MANDATED


def test_every_share_is_of_a_mandated_part() -> None:
    assert {share.part for share in shares()} <= set(MANDATED)
    assert all(0 < share.least < 50 and share.whole > 0 for share in shares())


@pytest.mark.parametrize("slogan", slogans(), ids=lambda slogan: slogan.basis)
def test_every_slogan_says_why_it_is_one(slogan: Slogan) -> None:
    assert slogan.kind in ("不足", "态度", "欠缺", "泛指")
    assert slogan.basis
    assert slogan.origins


@pytest.mark.parametrize(
    "clause", ["统筹力度有待进一步加强", "行政执法水平还需提高", "普法宣传不够深入", "存在一定差距"]
)
def test_what_only_needs_strengthening_is_vague(clause: str) -> None:
    assert slogan_of("不足").search(clause)


@pytest.mark.parametrize(
    "clause", ["5个乡镇没有专职审核人员", "送达回证缺少签名", "有待办理的案件超过期限的较多"]
)
def test_a_fact_is_not_vague(clause: str) -> None:
    assert not slogan_of("不足").search(clause)


@pytest.mark.parametrize(
    "cause",
    [
        "重视程度不够",
        "思想认识不到位，工作力度不够",
        "个别部门责任意识淡薄",
        "法治思维没有牢固树立",
        "部分干部思想上有松懈情绪",
        "对新形势新要求认识不足、把握不准",
    ],
)
def test_a_cause_without_reason_is_a_slogan(cause: str) -> None:
    assert is_slogan(cause.replace("，", ","))


@pytest.mark.parametrize(
    "cause",
    [
        "编制没有下沉",
        "新进人员培训不够",
        "系统之间数据没有共享",
        "3个单位重视不够",
        "法制审核环节把关不严",
        "政策宣传覆盖面不广",
    ],
)
def test_a_cause_with_a_reason_is_none(cause: str) -> None:
    assert not is_slogan(cause)


@pytest.mark.parametrize("pair", contradictions(), ids=lambda pair: pair.name)
def test_a_claim_does_not_contradict_itself(pair: Contradiction) -> None:
    assert pair.claim.pattern != pair.opposite.pattern
    assert pair.origins


@pytest.mark.parametrize("row", announced(), ids=lambda row: row.word)
def test_a_heading_word_keeps_itself_or_part_of_it(row: Announced) -> None:
    assert any(word in row.word for word in row.kept)
