"""What a text leaves open in its words: passages of last year that may not hold, blanks to be filled."""

from __future__ import annotations

import re
from collections.abc import Callable

from drafter.model.values import NONE_WORD
from drafter.wizard.machine import Wizard
from drafter.wizard.screen import VALUE_KEYS, Mode, Screen
from drafter.wizard.step import Step
from drafter.wizard.told import as_told

_DOUBTED = re.compile(
    r"【待核实：(?P<words>[^【】]*?)(?:，应为(?P<right>[^【】]*))?】|【待核实】|【待填：(?P<gap>[^【】]*)】"
)

KeptText = Callable[[Wizard, str], None]
"""Saves the text without the first doubt, and goes on asking about the others."""


def doubted_step(place: tuple[str, ...], text: str, keep: KeptText) -> Step | None:
    """Return the screen that asks about the first doubt of a text, None where there is none."""
    doubt = _DOUBTED.search(text)
    return DoubtedStep(place, text, doubt, keep) if doubt is not None else None


class DoubtedStep(Step):
    """One passage of last year that may not hold this year, or a gap."""

    help = "还成立就回车；不成立就写上改成什么；写“无”表示删去这几个字。"

    def __init__(self, place: tuple[str, ...], text: str, doubt: re.Match[str], keep: KeptText) -> None:
        self.place = place
        self.text = text
        self.doubt = doubt
        self.keep = keep
        self.words = doubt["words"] or ""
        self.right = doubt["right"] or ""

    def screen(self, wizard: Wizard) -> Screen:
        """Return the sentence and the question."""
        prompt, initial = self._asked(wizard.desk.year)
        lines = (f"成文：{as_told(wizard.desk, self.text)}",)
        return Screen(self.place, prompt, Mode.VALUE, lines, initial=initial, keys=VALUE_KEYS)

    def _asked(self, year: int) -> tuple[str, str]:
        if self.doubt["gap"] is not None:
            return f"{self.doubt['gap']}：填什么？", ""
        if self.words:
            told = f"应为“{self.right}”，" if self.right else f"{year}年还能这样写吗？"
            return f"“{self.words}”{told}回车照用，或者改成：", self.right or self.words
        return f"这一句{year}年还成立吗？回车照用；不成立请写“<”回去修改。", ""

    def take(self, wizard: Wizard, text: str) -> None:
        """Put what was decided in the place of the mark."""
        new = text.strip() or self.right or self.words
        if self.doubt["gap"] is not None and not new:
            wizard.skip()
            return
        if not self.words and self.doubt["gap"] is None and text.strip():
            wizard.refuse("这里不用写字：还成立就回车，不成立请写“<”回去修改。")
            return
        new = "" if new == NONE_WORD else new
        self.keep(wizard, self.text[: self.doubt.start()] + new + self.text[self.doubt.end() :])
