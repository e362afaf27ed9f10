"""Lists of words that patterns are made of: each word once, none behind one that hides it."""

from __future__ import annotations

import re

import pytest

from drafter.understand import naming_words, promises, vocabulary

LISTS = {
    name: words
    for module in (naming_words, promises, vocabulary)
    for name, words in vars(module).items()
    if name.endswith("_WORDS") and isinstance(words, tuple)
}
PLAIN = re.compile("[\u4e00-\u9fff]+")


def test_the_lists_are_found() -> None:
    assert {"GENERIC_WORDS", "ACTION_WORDS", "FRONT_WORDS", "RESULT_WORDS"} <= set(LISTS)


@pytest.mark.parametrize("name", LISTS)
def test_a_word_is_listed_once(name: str) -> None:
    words = LISTS[name]
    assert [word for at, word in enumerate(words) if word in words[:at]] == []


@pytest.mark.parametrize("name", LISTS)
def test_a_longer_word_stands_before_the_one_it_begins_with(name: str) -> None:
    plain = [word for word in LISTS[name] if PLAIN.fullmatch(word)]
    hidden = [word for at, word in enumerate(plain) if any(map(word.startswith, plain[:at]))]
    assert hidden == []


@pytest.mark.parametrize("name", LISTS)
def test_every_entry_is_an_expression_of_its_own(name: str) -> None:
    assert [word for word in LISTS[name] if re.compile(word).groups] == []
