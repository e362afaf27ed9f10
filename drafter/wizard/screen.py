"""What a screen says, and what may be typed at it: all a terminal needs to know of the wizard."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Mode(StrEnum):
    """What a screen takes."""

    VALUE = "value"  # one line; empty means: later
    CHOICE = "choice"  # one of the choices, by its number; empty means the first
    TEXT = "text"  # one or several lines


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a list.

    Attributes:
        text: what is offered.
        remark: what to know about it, may be empty.
    """

    text: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Screen:
    """What is shown, from top to bottom.

    Attributes:
        place: where in the report, from the part down: 主要举措, 争议化解, 行政复议受理.
        at: which question of how many, both 0 where that means nothing.
        lines: what is known; a line may be longer than the screen is wide.
        prompt: what is asked.
        mode: what is taken.
        choices: of ``Mode.CHOICE``, numbered from 1.
        message: what came of the last input: a refusal with its cure, or what was understood.
        refused: True where ``message`` says no.
        initial: text that stands at the prompt already, to be changed.
        keys: what the keys do, hints parted by three spaces.
        first: which of the choices is pointed at first, from 0.
        several: True where several numbers may be given at once, so that one digit is no answer yet.
    """

    place: tuple[str, ...]
    prompt: str
    mode: Mode
    lines: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    message: str = ""
    refused: bool = False
    initial: str = ""
    keys: str = ""
    at: tuple[int, int] = (0, 0)
    first: int = 0
    several: bool = False


BACK, HELP, MAP = ("<", "《", "〈", "＜"), ("?", "？"), ("/", "、", "／")
"""What is typed alone to go back, to get help, to see all questions; an input method may change the sign."""

_MORE = "< 上一项   ? 说明   / 目录"
VALUE_KEYS = f"回车 确认   空着回车 暂不填写   {_MORE}"
CHOICE_KEYS = f"↑↓ 移动   数字 选择   回车 确定   {_MORE}"
TEXT_KEYS = f"回车 完成（空着 以后再写）   {_MORE}"
NEW_VALUE_KEYS = "回车 确认   < 上一项   ? 说明"
NEW_CHOICE_KEYS = "↑↓ 移动   数字 选择   回车 确定   < 上一项   ? 说明"
"""Before there is a case, nothing can be left for later and there is no map."""
