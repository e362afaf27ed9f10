"""A text file → lines."""

from __future__ import annotations

from drafter.errors import InputError
from drafter.readers.clean import clean
from drafter.readers.decode import decode
from drafter.readers.source import Grid, Line
from drafter.readers.tabbed import with_tables
from drafter.readers.wrapped import unwrapped
from drafter.zh.regex import regex

_ENDS = regex("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def read_text(data: bytes) -> tuple[list[Line | Grid], list[str]]:
    """Return the lines and tables of a text file and remarks on the reading.

    Raises:
        InputError: the bytes are no text.
    """
    reading = decode(data)
    if reading is None:
        raise InputError(
            "这个文件不是文字文件，也不是能读的文稿。请用 Word 或 WPS 打开原文，另存为 .docx 后再试。"
        )
    text, remark = reading
    return with_tables(_paragraphs(text)), [remark] if remark else []


def text_lines(text: str) -> list[str]:
    """Return the paragraphs of a plain text, without empty ones.

    Where a text was broken into lines of one width, the lines of a paragraph are joined again.
    """
    return [row.strip() for row in _paragraphs(text) if row.strip()]


def _paragraphs(text: str) -> list[str]:
    return unwrapped([clean(row) for row in _ENDS.split(text)])
