"""Text as it is pasted, made fit for a report: one paragraph, no bullets, full-width marks."""

from __future__ import annotations

import re

from drafter.errors import InputError
from drafter.model.values import only_figure
from drafter.zh.punctuation import end_mark, full_width
from drafter.zh.width import forbidden

_BULLET = re.compile(
    r"^(?:[-*•·●○■□◆◇▪►※–—]+|[0-9０-９]{1,2}[.．、)）](?![0-9０-９])|[（(][0-9０-９]{1,2}[)）])\s*"
)
_UNENDED = "，、；"
_BLANKS = re.compile(r"[\t\u00a0\u3000\u200b\ufeff]+| {2,}")
_AROUND_HANZI = re.compile(
    r"(?<=[\u4e00-\u9fff，。；：、“”（）《》]) +| +(?=[\u4e00-\u9fff，。；：、“”（）《》])"
)


def tidy(text: str) -> str:
    """Return the text as one paragraph with full-width marks, without bullets, tabs and indents.

    A line that was a member of a list ends as a sentence; other lines are joined as they stand.
    """
    lines = [_line(line) for line in text.splitlines()]
    kept = [(line, bullet) for line, bullet in lines if line]
    listed = any(bullet for _, bullet in kept)
    joined = "".join(_ended(line) if listed else line for line, _ in kept)
    return full_width(joined).rstrip(_UNENDED)


def sentence(text: str) -> str:
    """Return the text tidied; raises InputError for a bare figure or year, which tells nothing."""
    clean = tidy(text)
    if clean and only_figure(clean.rstrip("。")):
        raise InputError(f"“{clean}”只是一个数，不成一句话。请写完整。")
    return clean


def _line(line: str) -> tuple[str, bool]:
    bare = _BLANKS.sub(" ", line).strip()
    text = _BULLET.sub("", bare)
    return _visible(_AROUND_HANZI.sub("", text)), text != bare


def _visible(text: str) -> str:
    """The text without characters that no document can hold."""
    found = forbidden(text)
    while found:
        text = text[: found[0]] + text[found[0] + 1 :]
        found = forbidden(text)
    return text


def _ended(line: str) -> str:
    return line if end_mark(line) else f"{line}。"
