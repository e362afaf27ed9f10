"""What is typed at a list and what it points at; knows no terminal."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from drafter.wizard.screen import BACK, HELP, MAP, Screen
from drafter.zh.width import fold

AT_ONCE = 9
"""Up to so many choices a digit chooses by itself; more need all digits and Enter."""
_MOST_TYPED = 200
_SIGNS = (*BACK, *HELP, *MAP)
_NUMBERS = re.compile(r"\s*[0-9][0-9\s、,，;；]*")
_LINE_ENDS = re.compile(r"[\r\n]+")


@dataclass
class Choosing:
    """A list while somebody chooses from it.

    Attributes:
        typed: a number, several numbers, or words that a choice must hold.
        at: which of the shown choices is pointed at.
        shown: which choices hold the words typed.
    """

    screen: Screen
    typed: str = ""
    at: int = 0
    shown: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._words = [_bare(f"{each.text}{each.remark}") for each in self.screen.choices]
        self.shown = list(range(len(self._words)))
        self.at = min(self.screen.first, max(len(self.shown) - 1, 0))

    @property
    def at_once(self) -> bool:
        """True if a digit chooses by itself."""
        return len(self._words) <= AT_ONCE and not self.screen.several

    def type(self, character: str) -> bool:
        """Take one character; True where it answers by itself."""
        if not character.isprintable() or len(self.typed) >= _MOST_TYPED:
            return False
        alone = not self.typed and character in _SIGNS
        self.typed += character
        if alone:
            return True
        self._filter()
        return self.at_once and fold(self.typed).isdigit()

    def paste(self, text: str) -> None:
        """Take pasted words: they look for a choice, but choose none."""
        self.typed = (self.typed + _LINE_ENDS.sub("", text))[:_MOST_TYPED]
        self._filter()

    def erase(self) -> None:
        """Take back the last character."""
        self.typed = self.typed[:-1]
        self._filter()

    def clear(self) -> None:
        """Take back everything typed."""
        self.typed = ""
        self._filter()

    def move(self, by: int) -> None:
        """Point at another choice; a number typed before no longer counts."""
        if self._number():
            self.typed = ""
        self.at = max(0, min(self.at + by, len(self.shown) - 1))

    def answer(self) -> str:
        """Return what the dialog is to be told; empty where nothing fits what was typed."""
        if self._number():
            return fold(self.typed).strip()
        if self.typed in _SIGNS:
            return self.typed
        return str(self.shown[self.at] + 1) if self.shown else ""

    def _number(self) -> bool:
        return bool(_NUMBERS.fullmatch(fold(self.typed)))

    def _filter(self) -> None:
        """Keep the choices that hold the words typed; point at the number typed, else where it was."""
        word = _bare(self.typed)
        every = range(len(self._words))
        if self._number():
            self.shown = list(every)
            number = int(word[:6]) if word.isdigit() else 1
            self.at = min(max(number - 1, 0), len(self.shown) - 1)
            return
        before = self.shown[self.at] if self.shown else -1
        self.shown = [at for at in every if word in self._words[at]] if word else list(every)
        self.at = self.shown.index(before) if before in self.shown else 0


def _bare(text: str) -> str:
    """The characters that a search goes by: no blanks, one width."""
    return "".join(fold(text).split())
