"""A real pseudo-terminal with drafter in it: keys go in, the screen as a person sees it comes out."""

from __future__ import annotations

import os
import re
import select
import signal
import sys
import time
from codecs import getincrementaldecoder
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

import pexpect
import pyte

from tests.terminal.slow import slowed

ROOT = Path(__file__).parents[2]
ENTER, BACKSPACE, ESCAPE = "\r", "\x7f", "\x1b"
CTRL_C, CTRL_D, CTRL_Z = "\x03", "\x04", "\x1a"
UP, DOWN, PAGE_DOWN, END = "\x1b[A", "\x1b[B", "\x1b[6~", "\x1b[F"
EDITOR = "\x18\x05"
_PASTE = "\x1b[200~{}\x1b[201~"
_LONG = 60.0
_ALONE = 2.0
_NOTHING: Mapping[str, str] = {}
_HINT = "? 说明"
_ASKS = b"\x1b[?2004h"  # a prompt begins: pastes are to be marked from now on
_BEGINS, _ENDS = b"\x1b[?7l", b"\x1b[?7h"  # a screen is drawn with wrapping off
_CLEARS = b"\x1b[2J"


def environment(**more: str) -> dict[str, str]:
    """The environment of a person's terminal, and nothing of the one the tests run in."""
    kept = {key: os.environ[key] for key in ("PATH", "HOME", "TMPDIR") if key in os.environ}
    told = {"LANG": "C.UTF-8", "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}
    return {**kept, **told, **more}


class Terminal:
    """drafter in a terminal of its own.

    A machine may be as slow as it likes: every step waits for what is expected of it, never for quiet.

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
        slowed(self.child.pid)

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
            self.child.wait()  # closing gives it half a second, which a busy machine may not have
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

    def drawn(self, *keys: str) -> Self:
        """Press keys that lead to no other question, each once the screen was drawn after the one before."""
        for each in keys:
            self.key(each)._drawn_since(self.raw.count(_ENDS))
        return self

    def _drawn_since(self, screens: int) -> Self:
        return self.when(lambda: self.raw.count(_ENDS) > screens, "the screen drawn anew")

    def ready(self, asked: int = 0) -> Self:
        """Draw until one more question than ``asked`` is whole on the screen, or the program ends."""
        return self.when(
            lambda: (self.raw.count(_ASKS) > asked and _HINT in self.text()) or self._over(), "a question"
        )

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

    def wait(self, seconds: float) -> bool:
        """Wait until something comes, without drawing it; False if nothing did."""
        return bool(select.select([self.child.child_fd], [], [], seconds)[0])

    def escape(self) -> Self:
        """Press Esc, and nothing for so long that no other key can be taken as part of it."""
        end = time.monotonic() + _ALONE
        self.key(ESCAPE)
        while (left := end - time.monotonic()) > 0:
            self.take(left)
        return self

    def _draw(self, data: bytes) -> None:
        self.stream.feed(self._decoder.decode(data))

    @property
    def whole(self) -> bool:
        """True unless a screen is half drawn."""
        return self.raw.rfind(_BEGINS) <= self.raw.rfind(_ENDS)

    def when(self, holds: Callable[[], bool], what: str) -> Self:
        """Draw until something holds of a whole screen; fails where it does not within a minute or the end.

        Args:
            what: what is waited for, told where it does not come.
        """
        end = time.monotonic() + _LONG
        while not (self.whole and holds()):
            if self._over() or time.monotonic() > end:
                assert holds(), f"{what} did not come:\n{self.shown()}"
                break
            self.take(0.2)
        return self

    def _over(self) -> bool:
        """True once the program has ended and everything it wrote is drawn."""
        alive = self.child.isalive()  # asked before the last look: it may write and end in between
        while not alive and self.take():
            pass
        return not alive

    def until(self, words: str) -> Self:
        """Draw until words are on the screen; they may be broken over lines."""
        return self.when(lambda: words in self.text(), f"“{words}”")

    def without(self, words: str) -> Self:
        """Draw until words are no longer on the screen."""
        return self.when(lambda: words not in self.text(), f"a screen without “{words}”")

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
        """Change the size of the terminal, as dragging its corner does; the screen is drawn anew."""
        cleared = self.raw.count(_CLEARS)
        self.screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)
        return self.when(
            lambda: self.raw.count(_CLEARS) > cleared and self.raw.rfind(_CLEARS) < self.raw.rfind(_BEGINS),
            "a screen of the new size",
        )

    def end(self) -> int:
        """Wait for the program's end and return its exit code; a signal's number is negative."""
        end = time.monotonic() + _LONG
        while not self._over():
            assert time.monotonic() < end, f"still running:\n{self.shown()}"
            self.take(0.1)
        self._brisk()
        self.child.close()
        code = self.child.exitstatus
        return code if code is not None else -(self.child.signalstatus or 0)


def _joined(row: str) -> str:
    return re.sub("\x00", "", row)


_OURS = re.compile(r"drafter check( --final)?|drafter|docx|txt|yaml|YAML|Ctrl|Esc|UTF|EDITOR")


def faults(shown: str) -> list[str]:
    """What no screen may show: words of other languages, half characters, a year without its number."""
    found = re.findall(r"[A-Za-z]{2,}", _OURS.sub("", shown))
    found += re.findall("[\ufffd\ud800-\udfff]|今年|去年", shown)
    return [*found, *(row for row in shown.split("\n") if row[:1] in tuple("，。；：、）》”"))]
