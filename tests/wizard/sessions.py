"""A session with the wizard over a case on disk, without a terminal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from drafter.model.report import Report
from drafter.store.bookmark import leave_at, left_at
from drafter.wizard.checks import findings
from drafter.wizard.desk import Desk, open_desk
from drafter.wizard.machine import Tools, Wizard
from drafter.wizard.question import Question
from drafter.wizard.screen import Screen
from tests.factories import load


def _all(question: Question) -> bool:
    return True


class Session:
    """A wizard that remembers and checks as the program does; a draft is only said to be built."""

    def __init__(self, folder: Path, department: str = "", wanted: Callable[[Question], bool] = _all) -> None:
        self.folder = folder
        self.desk = open_desk(folder, department)
        self.wanted = wanted
        self.pressed = 0

    def __enter__(self) -> Self:
        self.desk.__enter__()
        tools = Tools(_built, lambda address: leave_at(self.desk.folder, self.desk.who, address), findings)
        start = left_at(self.desk.folder, self.desk.who)
        self.wizard = Wizard(self.desk, tools, self.wanted, start)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.desk.__exit__(kind, error, trace)

    @property
    def screen(self) -> Screen:
        """What is shown."""
        return self.wizard.screen()

    @property
    def report(self) -> Report:
        """The case as it lies on disk, read anew."""
        return load(self.folder)

    def written(self, name: str) -> str:
        """What a figure is on disk; empty while it is open."""
        figure = self.report.figures.get(name)
        return figure.written.text if figure is not None and figure.written is not None else ""

    def type(self, *answers: str) -> Screen:
        """Type answers one after the other, each with Enter; return the last screen."""
        for answer in answers:
            self.pressed += len(answer) + 1
            self.wizard.enter(answer)
        return self.screen

    def choose(self, *beginnings: str) -> Screen:
        """Choose, from one list after the other, the line that begins so."""
        for beginning in beginnings:
            texts = [choice.text for choice in self.screen.choices]
            at = next((number for number, text in enumerate(texts, 1) if text.startswith(beginning)), 0)
            assert at, f"{beginning} is not among {texts}"
            self.type(str(at))
        return self.screen

    def open(self, *id: str | int) -> Screen:
        """Open a question by what it is about."""
        assert self.wizard.question_of(id).id == id, [each.id for each in self.wizard.agenda]
        self.wizard.go(id)
        return self.screen

    def ids(self, kind: str = "", waiting: bool | None = None) -> list[tuple[str | int, ...]]:
        """The questions of a kind, all or only those that wait for an answer or do not."""
        return [
            each.id for each in self.wizard.agenda if kind in ("", each.kind) and waiting in (None, each.open)
        ]


def _built(desk: Desk) -> str:
    return f"已生成：{desk.folder}。"
