"""The wizard: which screen comes next, what is typed, what is saved. It knows no terminal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from drafter.address import Address
from drafter.errors import DrafterError
from drafter.wizard.desk import Desk
from drafter.wizard.found import Findings, Found
from drafter.wizard.question import Question
from drafter.wizard.questions import questions
from drafter.wizard.screen import BACK, HELP, MAP, Mode, Screen, misplaced_sign
from drafter.wizard.since import told_since
from drafter.wizard.step import Step
from drafter.yamlfile import Change

_MOST_PAST = 1000


@dataclass(frozen=True, slots=True)
class Tools:
    """What the wizard has done by others.

    Attributes:
        build: writes the draft and returns a sentence that says where it lies.
        remember: keeps the question that is being asked, for the next start.
        findings: what the checks find.
    """

    build: Callable[[Desk], str]
    remember: Callable[[Address], None]
    findings: Callable[[Desk], Findings] = lambda desk: ()


class Wizard:
    """A session: a case on the desk, the question that is asked, the screens on top of one another.

    Args:
        desk: the case.
        tools: what is done by others.
        wanted: tells the questions that are asked of themselves; the others are on the map.
        start: the question to begin with, where it is still there.
    """

    def __init__(
        self,
        desk: Desk,
        tools: Tools,
        wanted: Callable[[Question], bool] = lambda question: True,
        start: Address = (),
    ) -> None:
        self.desk = desk
        self.tools = tools
        self.wanted = wanted
        self.finished = False
        self.message = ""
        self.refused = self.good = False
        self.later: set[Address] = set()
        self._agenda: tuple[Question, ...] = ()
        self._places: dict[Address, int] = {}
        self._before: tuple[Question, ...] = ()
        self._case: object = None
        self._found: tuple[object, Findings] = (None, ())
        self.stack: list[Step] = []
        self._again: Address = ()
        self._past: list[Address] = []
        self._at = self._first(start)
        self._begin()
        self.say("".join(told_since(desk, self.question_of(start) if start in self._positions else None)))

    @property
    def agenda(self) -> tuple[Question, ...]:
        """Every question of the case as it lies on disk."""
        self._work_out()
        return self._agenda

    @property
    def _positions(self) -> dict[Address, int]:
        self._work_out()
        return self._places

    def _work_out(self) -> None:
        """Ask the case for its questions, once a state of it."""
        if self._case is not self.desk.case:
            self._case = self.desk.case
            self._agenda = questions(self.desk)
            self._places = {question.id: at for at, question in enumerate(self._agenda)}

    @property
    def findings(self) -> Findings:
        """What the checks find in the case as it lies on disk."""
        if self._found[0] is not self.desk.case:
            self._found = self.desk.case, self._checked()
        return self._found[1]

    def _checked(self) -> Findings:
        try:
            return self.tools.findings(self.desk)
        except DrafterError as error:
            return [Found((), str(error))]

    @property
    def question(self) -> Question:
        """The question that is asked."""
        return self.question_of(self._at)

    def screen(self) -> Screen:
        """Return what is shown now."""
        screen = self.stack[-1].screen(self)
        at = self._index(self._at)
        asked = len(self.agenda) - 1  # the review is no question
        lost = self.stack[-1].unsaved(self)
        told = replace(screen, at=(at + 1, asked) if at < asked else (0, 0), unsaved=lost)
        if self.message:
            told = replace(told, message=self.message, refused=self.refused, good=self.good)
        return told

    def enter(self, text: str) -> None:
        """Take what was typed."""
        self.message, self.refused, self.good = "", False, False
        try:
            if self.desk.touched() and self._taken_up():
                return
            self._take(text)
        except DrafterError as error:
            self.refuse(str(error))

    def _take(self, text: str) -> None:
        word = text.strip()
        if word in BACK:
            self._leaving(self.back)
        elif word in HELP:
            self.stack[-1].explain(self)
        elif word in MAP:
            self._leaving(self.open_map)
        elif (misplaced := misplaced_sign(text)) and self.stack[-1].screen(self).mode is not Mode.CHOICE:
            self.refuse(misplaced)
        else:
            self.stack[-1].take(self, text)

    def _leaving(self, leave: Callable[[], None]) -> None:
        """Leave the screen shown; what was typed there and not saved is told."""
        lost = self.stack[-1].unsaved(self)
        leave()
        if lost:
            self.say(f"{lost}{self.message}")

    def _taken_up(self) -> bool:
        """Take up what somebody wrote into the file meanwhile; True where the question must be asked anew."""
        before = self.desk.text
        self.desk.reread()
        if self.desk.text == before:
            return False
        self.desk.forget_undo()
        self._go(self._at)
        self.say(f"{self.desk.file.name} 刚才在别处改过，已经照改过的重新读取，请再答一次。")
        return True

    def say(self, message: str) -> None:
        """Show a message with the next screen."""
        self.message, self.refused, self.good = message, False, False

    def news(self, message: str) -> None:
        """Say with the next screen what was done."""
        self.message, self.refused, self.good = message, False, True

    def refuse(self, message: str) -> None:
        """Show why something was not taken."""
        self.message, self.refused, self.good = message, True, False

    def save(self, *changes: Change) -> None:
        """Put an answer on disk; raises what the desk raises."""
        if self._case is self.desk.case and self._at in self._places:
            self._before = self._agenda
        self.desk.save(*changes, about=" › ".join(self.question.place), at=self._at)
        self.tools.remember(self._at)

    def undo(self) -> None:
        """Take back the last change and say so."""
        at = self.desk.undone_at
        if self.desk.undo():
            self._go(at if at in self._positions else self._at)
            self.tools.remember(self._at)
            self.news("已撤销刚才存下的改动。")

    def push(self, step: Step) -> None:
        """Put a screen on top of the one shown."""
        self.stack.append(step)

    def pop(self) -> None:
        """Go back to the screen below."""
        if len(self.stack) > 1:
            self.stack.pop()

    def bottom(self) -> None:
        """Go back to the question's own screen."""
        del self.stack[1:]

    def done(self) -> None:
        """Go on to the next open question."""
        self._leave()
        self._go(self._next())

    def skip(self) -> None:
        """Leave the question for later."""
        self.later.add(self._at)
        self.done()

    def back(self) -> None:
        """Go back: to the screen below, else to the question before."""
        if len(self.stack) > 1:
            self.stack.pop()
            return
        before = [id for id in self._past if id in self._positions]
        if before:
            del self._past[len(before) - 1 :]
            self._go(before[-1])
        else:
            self._go(self.agenda[max(self._index(self._at) - 1, 0)].id)

    def go(self, id: Address) -> None:
        """Open a question."""
        self.later.discard(id)
        self._leave()
        self._go(id)

    def again(self, item: Address) -> None:
        """Ask what a new item leaves open, then the question it was written at once more."""
        start = self._index(item)
        after = (each for each in self.agenda[start:] if each.kind in ("topic", "part"))
        self._again = next((each.id for each in after), ())
        self._leave()
        self._go(item if self.question_of(item).open else self._next_from(start))

    def question_of(self, id: Address) -> Question:
        """Return a question by what it is about; the review where there is none."""
        return self.agenda[self._index(id)]

    def close(self) -> None:
        """End the session."""
        self.finished = True

    def open_map(self) -> None:
        """Show every question."""
        from drafter.wizard.map import MapStep

        if not isinstance(self.stack[-1], MapStep):
            self.push(MapStep())

    def _leave(self) -> None:
        self._past = [*self._past, self._at][-_MOST_PAST:]

    def _next(self) -> Address:
        if self._at in self._positions:
            return self._next_from(self._index(self._at))
        asked = [question.id for question in self._before]
        passed = asked[: asked.index(self._at)] if self._at in asked else []
        return self._next_from(
            next((self._index(id) for id in reversed(passed) if id in self._positions), -1)
        )

    def _next_from(self, start: int) -> Address:
        """The next open question behind a position; the one to come back to is not passed by."""
        agenda = self.agenda
        for question in agenda[start + 1 :]:
            if question.id == self._again:
                self._again = ()
                return question.id
            if self._asked(question):
                return question.id
        return agenda[-1].id

    def _asked(self, question: Question) -> bool:
        waits = question.open and not question.office
        return waits and question.id not in self.later and self.wanted(question)

    def _first(self, start: Address) -> Address:
        """The question somebody left at, if it still waits, else the next open one; from the top at first."""
        known = self._index(start) if start in self._positions else 0
        return next((each.id for each in self.agenda[known:] if self._asked(each)), self.agenda[-1].id)

    def _index(self, id: Address) -> int:
        return self._positions.get(id, len(self.agenda) - 1)

    def _go(self, id: Address) -> None:
        self._at = id
        self._begin()

    def _begin(self) -> None:
        from drafter.wizard.steps import step_of

        self.stack = [step_of(self.question)]
        self.stack[0].started(self)
