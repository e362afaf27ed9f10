"""The user's own editor for a long text."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

_USUAL = ("notepad",) if sys.platform == "win32" else ("sensible-editor", "nano", "vim", "vi")
_MOST_BYTES = 1_000_000

NO_EDITOR = "没有能用的编辑器。请先把要用的编辑器写进环境变量 EDITOR。"
NOT_READ = "编辑器存下的文字读不出来，请存成 UTF-8。原来的文字没有改动。"


class NoEditing(Exception):
    """The text could not be edited; says why."""


def edited(text: str) -> str:
    """Return the text as the user's editor leaves it, without the line ends at its end.

    Raises:
        NoEditing: there is no editor, or what it saved cannot be read.
    """
    with tempfile.TemporaryDirectory(prefix="drafter-") as folder:
        path = Path(folder) / "正文.txt"
        path.write_text(text, encoding="utf-8")
        _edit(path)
        return _read(path)


def _edit(path: Path) -> None:
    for command in _commands():
        with suppress(OSError):
            subprocess.run([*command, str(path)], check=False)
            return
    raise NoEditing(NO_EDITOR)


def _commands() -> list[list[str]]:
    named = [os.environ.get(name, "") for name in ("VISUAL", "EDITOR")]
    chosen = [_split(command) for command in named if command.strip()]
    return chosen or [[name] for name in _USUAL if shutil.which(name)]


def _split(command: str) -> list[str]:
    try:
        return shlex.split(command, posix=sys.platform != "win32")
    except ValueError:
        return [command]


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError:
        raise NoEditing(NOT_READ) from None
    for encoding in ("utf-8-sig", "gb18030"):
        with suppress(UnicodeDecodeError):
            if len(data) <= _MOST_BYTES:
                return data.decode(encoding).replace("\r\n", "\n").rstrip("\n")
    raise NoEditing(NOT_READ)
