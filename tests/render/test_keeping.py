"""What is bound to the signature."""

from __future__ import annotations

import pytest

from drafter.blocks import Block, Kind, Run, Signature
from drafter.render.word.keeping import bound_to_signature
from drafter.render.word.tokens import GB_9704
from tests.render.documents import DATE, GOVERNMENT, body, figures_table, hanzi, text

CLOSING = body("特此报告。")
SIGNATURE = Signature((GOVERNMENT,), (Run(DATE),))
LIST = text(Kind.ANNEX_LIST, "附件：1. 主要数据")
HEADING = text(Kind.HEADING, "五、其他", 1)


@pytest.mark.parametrize(
    ("blocks", "bound"),
    [
        ([hanzi(100), hanzi(100)], {1}),
        ([hanzi(100), CLOSING], {1}),
        ([hanzi(100), CLOSING, LIST], {1, 2}),
        ([hanzi(100), hanzi(20), CLOSING], {1, 2}),
        ([hanzi(100), HEADING, CLOSING], {1, 2}),
        ([hanzi(600), CLOSING], {1}),
        ([hanzi(100), hanzi(600)], {1}),
        ([hanzi(100), figures_table(1), CLOSING], {2}),
        ([hanzi(100), hanzi(29)], {1}),
        ([], set()),
    ],
)
def test_text_is_bound_to_the_signature_but_no_second_long_paragraph(
    blocks: list[Block], bound: set[int]
) -> None:
    assert bound_to_signature((*blocks, SIGNATURE), GB_9704) == bound


def test_nothing_is_bound_without_a_signature() -> None:
    assert bound_to_signature((hanzi(100), CLOSING), GB_9704) == frozenset()
