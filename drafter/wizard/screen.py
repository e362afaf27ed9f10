"""What a screen says, and what may be typed at it: all a terminal needs to know of the wizard."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Mode(StrEnum):
    """What a screen takes."""

    VALUE = "value"  # one line; empty means: later
    CHOICE = "choice"  # one of the choices, by its number; empty means the first
    TEXT = "text"  # one or several lines


RULE = "─"
"""A line of a screen made of this alone parts what stands above it from what stands below; fits any width."""


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
        lines: what is known; a line may be longer than the screen is wide, wide gaps are where it may break.
        prompt: what is asked.
        mode: what is taken.
        choices: of ``Mode.CHOICE``, numbered from 1.
        message: what came of the last input: a refusal with its cure, or what was understood.
        refused: True where ``message`` says no.
        good: True where it says that something was understood or done.
        initial: text that stands at the prompt already, to be changed.
        keys: what the keys do, hints parted by three spaces.
        unsaved: what is lost by leaving now, in a sentence; may be empty.
        first: which of the choices is pointed at first, from 0.
        several: True where several numbers may be given at once, so that one digit is no answer yet.
        typed: True where other text than a choice's number is an answer, too: no digit chooses at once.
    """

    place: tuple[str, ...]
    prompt: str
    mode: Mode
    lines: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    message: str = ""
    refused: bool = False
    good: bool = False
    initial: str = ""
    keys: str = ""
    at: tuple[int, int] = (0, 0)
    first: int = 0
    several: bool = False
    typed: bool = False
    unsaved: str = ""


BACK, HELP, MAP = ("<", "《", "〈", "＜"), ("?", "？"), ("/", "、", "／")
"""What is typed alone to go back, to get help, to see all questions; an input method may change the sign."""

_BACK_HINT = "< 上一项"
_MORE = f"{_BACK_HINT}   ? 说明   / 目录"
PENDING_KEYS = f"回车 保存   {_MORE}"
NEEDED_KEYS = f"回车 确认   {_MORE}"
KEPT_KEYS = f"回车 确认   空着回车 不改   {_MORE}"
VALUE_KEYS = f"回车 确认   空着回车 暂不填写   {_MORE}"
_BY_NUMBER = "数字 选择"
_MOVES = f"↑↓ 移动   {_BY_NUMBER}   回车 确定"
CHOICE_KEYS = f"{_MOVES}   {_MORE}"
RETYPE_KEYS = f"直接写新的数 重填   {CHOICE_KEYS}"
TEXT_KEYS = f"回车 完成（空着 以后再写）   {_MORE}"
NEW_VALUE_KEYS = f"回车 确认   {_BACK_HINT}   ? 说明"
NEW_CHOICE_KEYS = f"{_MOVES}   {_BACK_HINT}   ? 说明"
"""Before there is a case, nothing can be left for later and there is no map."""


def keys_of(screen: Screen) -> str:
    """What the keys do, also where text stands at the prompt: a sign counts only alone."""
    return screen.keys.replace(_BACK_HINT, f"空行写 {_BACK_HINT}") if screen.initial else screen.keys


def list_keys(screen: Screen, *, at_once: bool, typed: bool) -> str:
    """Return what the keys do at a list.

    Args:
        at_once: whether a digit chooses by itself.
        typed: whether something was typed, which signs would join.
    """
    keys = screen.keys if at_once else screen.keys.replace(_BY_NUMBER, "数字加回车 选择")
    return f"{keys.partition(f'   {_BACK_HINT}')[0]}   Esc 清空" if typed else keys


_BEFORE = re.compile(r"[/／、](?=\S)")
_BEHIND = (*BACK, "‹", "/", "／")


def misplaced_sign(text: str, *, path: bool = False) -> str:
    """Say so where a sign that means something alone was typed before or behind other text; else return "".

    Args:
        path: True where the text is the path of a file, which may begin with a slash.
    """
    bare = text.strip()
    if len(bare) < 2:
        return ""
    if bare[-1] in _BEHIND[: -2 if path else None]:
        return _CLEAR_FIRST.format(*_meant(bare[-1]))
    if not path and _BEFORE.match(bare):
        return _CLEAR_FIRST.format(*_meant("/"))
    return ""


_CLEAR_FIRST = "要{}，请先清空这一行再写 {}。"


def _meant(sign: str) -> tuple[str, str]:
    return ("看目录", MAP[0]) if sign in MAP else ("回上一项", BACK[0])
