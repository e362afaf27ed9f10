"""drafter at a pipe: plain numbered questions, answered one by one; it can be killed at any point."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.terminal.play import environment
from tests.terminal.slow import slowed

_LONG = 60.0
_CHOICE = re.compile(r"^ +(\d+) (.*)", re.M)


class Pipe:
    """A program that asks plainly.

    Args:
        folder: where it is started.
        arguments: what stands behind ``drafter``.
        more: environment variables beside the usual ones.
    """

    def __init__(self, folder: Path, *arguments: str, **more: str) -> None:
        self.child = subprocess.Popen(
            [sys.executable, "-m", "drafter", *arguments],
            cwd=folder,
            env=environment(**more),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        self.output = b""
        self.asked = ""
        slowed(self.child.pid)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()

    def kill(self) -> None:
        """End it as a power cut would."""
        self.child.kill()
        for pipe in (self.child.stdin, self.child.stdout):
            if pipe is not None:
                pipe.close()
        self.child.wait()

    def question(self) -> str:
        """Wait for the next question and return it; empty at the end."""
        assert self.child.stdout is not None
        start, end = len(self.output), time.monotonic() + _LONG
        while not self.output[start:].endswith(b"\n> "):
            left = end - time.monotonic()
            assert left > 0, self.output[start:].decode("utf-8", "replace")
            if select.select([self.child.stdout], [], [], left)[0]:
                data = os.read(self.child.stdout.fileno(), 100_000)
                if not data:
                    return ""
                self.output += data
        self.asked = self.output[start:].decode()
        return self.asked

    def say(self, text: str) -> str:
        """Answer and return the next question."""
        assert self.child.stdin is not None
        self.child.stdin.write(f"{text}\n".encode())
        self.child.stdin.flush()
        return self.question()

    def number(self, *beginnings: str) -> str:
        """The number of the first choice that begins so; empty where there is none."""
        rows = _CHOICE.findall(self.asked)
        found = (number for each in beginnings for number, words in rows if words.startswith(each))
        return next(found, "")


_LAST = re.compile(r"\d{4}年：(\d+)(%?)")
_CHOSEN = ("没有错，说明原因", "自己写一条", "新写一条", "不是数据", "写完了", "已完成", "照用")
_STEMS = "甲乙丙丁戊己庚辛壬癸"


class Clerk:
    """Somebody who answers whatever is asked, each time otherwise.

    Attributes:
        typed: every value and text given, in order.
    """

    def __init__(self) -> None:
        self.typed: list[str] = []

    def answer(self, pipe: Pipe) -> str:
        """Return the answer to what is asked now."""
        if "识别为" in pipe.asked:
            return ""
        if "是多少？" in pipe.asked:
            return self._said(self._value(pipe.asked))
        chosen = pipe.number(
            "没有错，说明原因", "自己写一条", "新写一条", "不是数据", "写完了", "已完成", "照用", ""
        )
        return chosen or self._said(f"办法{self._mark()}")

    def _value(self, asked: str) -> str:
        """A value near last year's."""
        last = _LAST.findall(asked)
        number, rate = last[-1] if last else ("100", "")
        return f"{int(number) - 1}.{len(self.typed) + 1}%" if rate else f"{int(number) + len(self.typed) + 1}"

    def _mark(self) -> str:
        return "".join(_STEMS[int(digit)] for digit in str(len(self.typed) + 1))

    def _said(self, text: str) -> str:
        self.typed.append(text)
        return text
