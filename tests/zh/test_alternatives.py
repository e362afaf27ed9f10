from __future__ import annotations

from drafter.zh.alternatives import alternatives


def test_a_block_lists_its_words_in_their_order_without_remarks() -> None:
    block = """
        开展 举办   # 办 alone is no such word
        覆盖(?!率|面)
    """
    assert alternatives(block) == ("开展", "举办", "覆盖(?!率|面)")


def test_a_block_of_remarks_lists_nothing() -> None:
    assert alternatives("# 没有\n\n") == ()
