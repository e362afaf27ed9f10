"""What is said of an answer that was typed and not saved."""

from __future__ import annotations

from drafter.ui.line import _lost
from drafter.wizard.screen import Mode, Screen

_SCREEN = Screen(("主要举措", "普法受众"), "2026年是多少？", Mode.VALUE, initial="300人次")


def test_what_was_typed_is_named_with_its_place() -> None:
    assert [*_lost(_SCREEN, "350人次")] == ["“主要举措 › 普法受众”里写的“350人次”没有保存。"]


def test_nothing_is_said_where_nothing_is_lost() -> None:
    assert [*_lost(_SCREEN, "300人次"), *_lost(_SCREEN, " ")] == []
