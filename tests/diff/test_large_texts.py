from __future__ import annotations

import random
from time import process_time

from drafter.diff.edits.align import align
from tests.diff.helpers import compared, loud

SENTENCE = "第{}号工作：开展行政执法检查{}次，办结案件{}件，群众满意度持续提升。"


def paragraphs(count: int, seed: int = 1) -> list[str]:
    rng = random.Random(seed)
    return [SENTENCE.format(at, rng.randint(1, 999), rng.randint(1, 99)) for at in range(count)]


def edited(texts: list[str]) -> list[str]:
    rng = random.Random(2)
    new = [text.replace("办结", "审结") if rng.random() < 0.1 else text for text in texts]
    del new[len(new) // 3]
    return new


def seconds(count: int) -> float:
    old = paragraphs(count)
    new = edited(old)
    times = []
    for _ in range(5):
        begun = process_time()
        align(old, new)
        times.append(process_time() - begun)
    return min(times)


def test_time_grows_with_the_text() -> None:
    # Ten times the text and its logarithm make about 13; a square would make 100.
    assert seconds(3000) / seconds(300) < 30


def test_an_endless_paragraph_is_compared_word_by_word() -> None:
    old = "".join(paragraphs(6000))
    new = old.replace("第3000号工作：开展", "第3000号工作：组织")
    assert [(edit.old, edit.new) for edit in loud(compared([old], [new]))] == [("开展", "组织")]


def test_endless_repetition_ends() -> None:
    begun = process_time()
    align(["同一段话。"] * 20_000, ["同一段话。"] * 19_990)
    align(["啊" * 200_000], ["啊" * 199_990 + "吧"])
    assert process_time() - begun < 30


def test_an_empty_side_is_all_new_or_all_gone() -> None:
    assert [edit.kind for edit in compared("", "甲。\n乙。").edits] == ["inserted", "inserted"]
    assert [edit.kind for edit in compared("甲。\n乙。", "").edits] == ["deleted", "deleted"]
