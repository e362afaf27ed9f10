"""Where a built document goes: a file that was named, a new one among the drafts, or the screen."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import InputError, UsageError
from drafter.store.files import NameTaken, free_name, write_atomic, write_new
from drafter.store.names import DRAFTS
from drafter.store.trouble import reason, unwritten
from drafter.zh.regex import regex

if TYPE_CHECKING:  # a document that is built has brought it
    from drafter.blocks import Document

FORMATS = ("docx", "text", "html", "json")
ON_SCREEN = ("text", "json")
"""Formats that go to the screen unless a file is named."""

SUFFIXES = {"docx": ".docx", "text": ".txt", "html": ".html", "json": ".json"}

_LONGEST_TITLE, _LONGEST_MARK = 50, 25
"""Characters of a file name: it holds 255 bytes, a hanzi takes three."""

_SUFFIX = regex(r"\.[a-z][a-z0-9]{0,4}")
_NOT_IN_NAMES = frozenset('\\/:*?"<>|　 ')


def format_of(asked: str | None, output: str | None) -> str:
    """Return the format to build: the one asked for, else the one the file's suffix tells, else docx.

    Raises:
        UsageError: the suffix is another format's, or that of a file which cannot be made.
    """
    suffix = "" if output is None or Path(output).is_dir() else Path(output).suffix.lower()
    told = next((name for name, ending in SUFFIXES.items() if ending == suffix), None)
    if asked and told and asked != told:
        raise UsageError(f"“{output}”的后缀和 --format {asked} 对不上。请改其中一个，或者去掉 --format。")
    if not asked and not told and _SUFFIX.fullmatch(suffix):
        raise UsageError(f"不能生成“{suffix}”文件。可以用：{'、'.join(SUFFIXES.values())}。")
    return asked or told or "docx"


def deliver(document: Document, format: str, output: str | None, folder: Path, mark: str) -> None:
    """Write a document in a format and tell where it is; text and JSON without a file go to the screen.

    Args:
        output: file or folder that was named, if any.
        folder: folder of the case.
        mark: what stands behind the title in the name of a file that was not named.

    Raises:
        InputError: it could not be written; what stood there before is as it was.
    """
    name = safe(document.title)[:_LONGEST_TITLE] + safe(mark)[-_LONGEST_MARK:] + SUFFIXES[format]
    if output is not None:
        target = _target(Path(output), name)
        write_atomic(target, _RENDER[format](document))
    elif format in ON_SCREEN:
        _print(_RENDER[format](document).decode())
        return
    else:
        target = write_beside(folder / DRAFTS / name, _RENDER[format](document))
    print(f"已生成：{target}")


def written(document: Document, folder: Path, mark: str) -> Path:
    """Write a .docx among the drafts of a case and return its path; arguments as of ``deliver``."""
    name = safe(document.title)[:_LONGEST_TITLE] + safe(mark)[-_LONGEST_MARK:] + SUFFIXES["docx"]
    return write_beside(folder / DRAFTS / name, _docx(document))


def _target(path: Path, name: str) -> Path:
    if path.is_dir():
        return path / name
    if not path.parent.is_dir():
        raise InputError(f"没有“{path.parent}”这个文件夹，稿件没有写出。请先建文件夹，或者改写到别处。")
    return path


def write_beside(path: Path, data: bytes) -> Path:
    """Write a new file, never over another one, and return where it is."""
    try:
        path.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise unwritten(path.parent, reason(error)) from error
    while True:
        target = free_name(path)
        try:
            write_new(target, data)
        except NameTaken:
            continue  # somebody else took the name in between
        return target


def safe(text: str) -> str:
    """Return the text without what some system refuses in a file name."""
    return "".join(character for character in text if character not in _NOT_IN_NAMES).lstrip(".")


def _print(text: str) -> None:
    encoding = sys.stdout.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError as error:
        lost = text[error.start : error.start + 1]
        raise UsageError(
            f"屏幕的编码（{encoding}）写不出“{lost}”这样的字，稿件没有写出。"
            "请用 -o 写到文件，或者设置环境变量 PYTHONUTF8=1 后再运行。"
        ) from None
    sys.stdout.write(text)


def _docx(document: Document) -> bytes:
    from drafter.render.word import render_word

    return render_word(document)


def _text(document: Document) -> bytes:
    from drafter.render.text import render_text

    return render_text(document).encode()


def _html(document: Document) -> bytes:
    from drafter.render.html import render_html

    return render_html(document).encode()


def _json(document: Document) -> bytes:
    import json

    from drafter.render.json import render_json

    return (json.dumps(render_json(document), ensure_ascii=False, indent=1) + "\n").encode()


_RENDER: dict[str, Callable[[Document], bytes]] = {"docx": _docx, "text": _text, "html": _html, "json": _json}
