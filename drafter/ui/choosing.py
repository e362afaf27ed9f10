"""What is typed at a list and what it points at; knows no terminal."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from drafter.wizard.screen import BACK, HELP, MAP, Screen
from drafter.zh.width import fold

AT_ONCE = 9
"""Up to so many choices a digit chooses by itself; more need all digits and Enter."""
_MOST_TYPED = 200
_KEYS = (*BACK, *HELP, *MAP)
_NUMBERS = re.compile(r"\s*[0-9][0-9\s、,，;；]*")
_LINE_ENDS = re.compile(r"[\r\n]+")


@dataclass
class Choosing:
    """A list while somebody chooses from it.

    Attributes:
        typed: a number, several numbers, words that a choice must hold, or an answer that is no choice.
        at: which of the shown choices is pointed at.
        shown: which choices hold the words typed.
    """

    screen: Screen
    typed: str = ""
    at: int = 0
    shown: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._words = [_bare(f"{each.text}{each.remark}") for each in self.screen.choices]
        self._found = {"": list(range(len(self._words)))}
        self.shown = self._found[""]
        self.at = min(self.screen.first, max(len(self.shown) - 1, 0))

    @property
    def at_once(self) -> bool:
        """True if a digit chooses by itself."""
        return len(self._words) <= AT_ONCE and not self.screen.several and not self.screen.typed

    @property
    def other(self) -> bool:
        """True if what was typed is an answer that is no choice."""
        count = fold(self.typed).strip()
        chosen = count.isascii() and count.isdigit() and 1 <= int(count[:6]) <= len(self._words)
        return self.screen.typed and bool(count) and not chosen

    def type(self, character: str) -> bool:
        """Take one character; True where it answers by itself."""
        if not character.isprintable() or len(self.typed) >= _MOST_TYPED:
            return False
        alone = not self.typed and character in _KEYS
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
        if self._number() or self.screen.typed:
            self.typed = ""
        self.at = max(0, min(self.at + by, len(self.shown) - 1))

    def answer(self) -> str:
        """Return what the dialog is to be told; empty where nothing fits what was typed."""
        if self._number():
            return fold(self.typed).strip()
        if self.typed in _KEYS or (self.screen.typed and self.typed.strip()):
            return self.typed
        return str(self.shown[self.at] + 1) if self.shown else ""

    def _number(self) -> bool:
        return bool(_NUMBERS.fullmatch(fold(self.typed)))

    def _filter(self) -> None:
        """Keep the choices that hold the words typed; point at the number typed, else where it was."""
        if self.other:
            self.at = self.screen.first
            return
        word = _bare(self.typed)
        if self._number():
            self.shown = self._found[""]
            number = int(word[:6]) if word.isdigit() else 1
            self.at = min(max(number - 1, 0), len(self.shown) - 1)
            return
        before = self.shown[self.at] if self.shown else -1
        self.shown = self._holding(word)
        at = bisect_left(self.shown, before)
        self.at = at if before in self.shown[at : at + 1] else 0

    def _holding(self, word: str) -> list[int]:
        """The choices that hold a word, kept for when it comes back; sought where its beginning was found."""
        if word not in self._found:
            known = max((each for each in self._found if word.startswith(each)), key=len)
            self._found[word] = [at for at in self._found[known] if word in self._words[at]]
        return self._found[word]


def _bare(text: str) -> str:
    """The characters that a search goes by: no blanks, one width."""
    return "".join(fold(text).split())
