"""A real pseudo-terminal with drafter in it: keys go in, the screen as a person sees it comes out."""

from __future__ import annotations

import os
import re
import select
import signal
import sys
import time
from codecs import getincrementaldecoder
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

import pexpect
import pyte

ROOT = Path(__file__).parents[2]
ENTER, BACKSPACE, ESCAPE = "\r", "\x7f", "\x1b"
CTRL_C, CTRL_D, CTRL_Z = "\x03", "\x04", "\x1a"
UP, DOWN, PAGE_DOWN, END = "\x1b[A", "\x1b[B", "\x1b[6~", "\x1b[F"
EDITOR = "\x18\x05"
_PASTE = "\x1b[200~{}\x1b[201~"
_QUIET = 0.02
_LONG = 20.0
_NOTHING: Mapping[str, str] = {}
_HINT = "? 说明"
_ASKS = b"\x1b[?2004h"  # a prompt begins: pastes are to be marked from now on


def environment(**more: str) -> dict[str, str]:
    """The environment of a person's terminal, and nothing of the one the tests run in."""
    kept = {key: os.environ[key] for key in ("PATH", "HOME", "TMPDIR") if key in os.environ}
    told = {"LANG": "C.UTF-8", "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}
    return {**kept, **told, **more}


class Terminal:
    """drafter in a terminal of its own.

    Args:
        folder: where it is started.
        arguments: what stands behind ``drafter``.
        columns, rows: size of the terminal.
        more: environment variables beside the usual ones.
    """

    def __init__(
        self,
        folder: Path,
        *arguments: str,
        columns: int = 80,
        rows: int = 24,
        more: Mapping[str, str] = _NOTHING,
        encoding: str = "utf-8",
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.Stream(self.screen)
        self.encoding = encoding
        self.raw = b""
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "drafter", *arguments],
            cwd=str(folder),
            env=environment(**more),
            dimensions=(rows, columns),
            timeout=_LONG,
        )
        self.child.delaybeforesend = None
        self._decoder = getincrementaldecoder(encoding)("replace")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.child.closed:
            return
        self._brisk()
        if self.child.isalive():
            self.child.kill(signal.SIGKILL)
        self.child.close()

    def _brisk(self) -> None:
        """Let the library not sleep where nothing is to be waited for."""
        self.child.ptyproc.delayafterclose = self.child.delayafterclose = 0.01

    def hang_up(self) -> None:
        """Close the terminal as closing its window does, and wait for the program's end."""
        self.child.ptyproc.fileobj.close()
        os.waitpid(self.child.pid, 0)
        self.child.ptyproc.closed = self.child.closed = True

    def key(self, *keys: str) -> Self:
        """Press keys, each as one write."""
        for each in keys:
            self.child.send(each.encode(self.encoding))
        return self

    def say(self, text: str) -> Self:
        """Type a text and Enter; the next screen is there when this returns."""
        return self.press(text + ENTER)

    def press(self, *keys: str) -> Self:
        """Press keys, each answering a screen, and wait for the screen that follows."""
        for each in keys:
            asked = self.raw.count(_ASKS)
            self.key(each)
            self.ready(asked)
        return self

    def ready(self, asked: int = 0) -> Self:
        """Draw until one more question than ``asked`` is whole on the screen, or the program ends."""
        end = time.monotonic() + _LONG
        while time.monotonic() < end:
            came = self.take(_QUIET)
            if not came and not self.child.isalive():
                return self
            if not came and self.raw.count(_ASKS) > asked and _HINT in self.text():
                return self
        raise AssertionError(f"no question came:\n{self.shown()}")

    def paste(self, text: str) -> Self:
        """Paste a text as a terminal does that marks pastes."""
        return self.key(_PASTE.format(text))

    def take(self, seconds: float = 0.0) -> bool:
        """Draw what came within a time; False if nothing came."""
        try:
            data = self.child.read_nonblocking(100_000, seconds)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return False
        self.raw += data
        self._draw(data)
        return True

    def _draw(self, data: bytes) -> None:
        self.stream.feed(self._decoder.decode(data))

    def wait(self, seconds: float) -> bool:
        """Wait until something comes, without drawing it; False if nothing did."""
        return bool(select.select([self.child.child_fd], [], [], seconds)[0])

    def settle(self, quiet: float = _QUIET) -> Self:
        """Draw until nothing more comes."""
        while self.take(quiet):
            pass
        return self

    def until(self, words: str, timeout: float = _LONG) -> Self:
        """Draw until words are on the screen; they may be broken over lines."""
        end = time.monotonic() + timeout
        while words not in self.text():
            if time.monotonic() > end:
                raise AssertionError(f"“{words}” did not come:\n{self.shown()}")
            if not self.take(0.2) and not self.child.isalive():
                self.settle()
                if words in self.text():
                    break
                raise AssertionError(f"“{words}” did not come before the end:\n{self.shown()}")
        return self.settle()

    def rows(self) -> list[str]:
        """The screen's rows without the blanks at their ends."""
        return [_joined(row).rstrip() for row in self.screen.display]

    def shown(self) -> str:
        """The screen as text, without empty rows at its end."""
        return "\n".join(self.rows()).rstrip()

    def text(self) -> str:
        """The screen as one line: rows joined, as a sentence wrapped over them reads."""
        return "".join(row.removeprefix("    ") for row in self.rows())

    def resize(self, columns: int, rows: int) -> Self:
        """Change the size of the terminal, as dragging its corner does."""
        self.screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)
        return self.settle(0.2)

    def end(self, timeout: float = _LONG) -> int:
        """Wait for the program's end and return its exit code; a signal's number is negative."""
        end = time.monotonic() + timeout
        while self.take(0.1) or self.child.isalive():
            if time.monotonic() > end:
                raise AssertionError(f"still running:\n{self.shown()}")
        self._brisk()
        self.child.close()
        code = self.child.exitstatus
        return code if code is not None else -(self.child.signalstatus or 0)


def _joined(row: str) -> str:
    return re.sub("\x00", "", row)


_OURS = re.compile(r"drafter check( --final)?|drafter|docx|txt|yaml|YAML|Ctrl|UTF|EDITOR")


def faults(shown: str) -> list[str]:
    """What no screen may show: words of other languages, half characters, a year without its number."""
    found = re.findall(r"[A-Za-z]{2,}", _OURS.sub("", shown))
    found += re.findall("[\ufffd\ud800-\udfff]|今年|去年", shown)
    return [*found, *(row for row in shown.split("\n") if row[:1] in tuple("，。；：、）》”"))]
