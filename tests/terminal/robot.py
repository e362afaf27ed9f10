"""A person who works through the questions, whatever their order: reads the screen, presses keys."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from tests.terminal.play import ENTER, Terminal

_MOST = 250
_LEAVING = ("写完了", "不是，说明", "没有错，说明", "以后", "暂不", "就这样", "照用", "好了")
_TOGETHER = re.compile(r"数不同（(\d+)、")
_CHOICE = re.compile(r"^[> ] +(\d+) (.*)")


@dataclass
class Robot:
    """Somebody at a terminal.

    Attributes:
        terminal: where.
        sentences: how many ready sentences to take at each place; 0 to leave it.
        figures: what was typed for each figure.
        chosen: how many ready sentences were taken.
        screens: every screen seen, as text.
    """

    terminal: Terminal
    sentences: int = 3
    figures: dict[str, str] = field(default_factory=dict)
    chosen: int = 0
    screens: list[str] = field(default_factory=list)

    def choices(self) -> dict[str, str]:
        """The choices on the screen by their words."""
        rows = (_CHOICE.match(row) for row in self.terminal.rows())
        return {match[2]: match[1] for match in rows if match}

    def choose(self, *beginnings: str) -> bool:
        """Choose the first choice that begins so; False where there is none."""
        for beginning in beginnings:
            for words, number in self.choices().items():
                if words.startswith(beginning):
                    long = any(sign in self.terminal.text() for sign in ("写几个字 筛选", "直接写新的数"))
                    self.terminal.press(number + ENTER if long else number)
                    return True
        return False

    def step(self) -> bool:
        """Answer one screen; False at the end."""
        text = self.terminal.text()
        self.screens.append(self.terminal.shown())
        assert len(self.screens) < _MOST, text
        assert len(self.screens) < 3 or len(set(self.screens[-3:])) > 1, self.screens[-1]
        if "接下来做什么？" in text:
            return False
        if "是多少？" in text:
            self._figure(text)
        elif "选用哪一条？" in text:
            self._take()
        elif "填什么？" in text:
            self.terminal.say("云岭")
        elif "原因是什么？" in text or "为什么" in text:
            self.terminal.say("专业人员招录困难，培训不成体系")
        elif self.sentences and "已经写了" not in text and self.choose("选用常用表述"):
            pass
        elif not self.choose(*_LEAVING):
            self.terminal.press(ENTER)
        return True

    def _figure(self, text: str) -> None:
        told = _TOGETHER.search(text)
        typed = told[1] if told else f"{len(self.figures) + 11}"
        place = next(row for row in self.terminal.rows() if "›" in row)
        name = place.split("›")[-1].split("  ")[0].strip()
        unit = "%" if name.endswith("率") else ""
        self.figures[name] = typed + unit
        self.terminal.say(typed + unit)
        if "识别为" in self.terminal.text():
            self.terminal.press(ENTER)

    def _take(self) -> None:
        count = min(self.sentences, len(self.choices()))
        self.terminal.say("、".join(str(number + 1) for number in range(count)))
        self.chosen += count


def only(folder: Path, pattern: str) -> Path:
    """Return the one file of a name; fails where there are more or none."""
    found = sorted(folder.glob(pattern))
    assert len(found) == 1, found
    return found[0]
