"""The wizard's dialog over a case: what it needs of the other commands, and how it ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from drafter.errors import DrafterError
from drafter.store.bookmark import leave_at, left_at
from drafter.store.load import Case
from drafter.ui.terminal import converse
from drafter.wizard.desk import CLERK, Desk
from drafter.wizard.found import Findings
from drafter.wizard.home import HomeStep
from drafter.wizard.machine import Tools, Wizard
from drafter.wizard.questions import Question

_INTERRUPTED = 130

Wanted = Callable[[Question], bool]


def talk(desk: Desk, wanted: Wanted | None = None, *, home: bool = False, told: str = "") -> int:
    """Hold the wizard's dialog over a case and return the exit code.

    Args:
        wanted: tells the questions that are asked of themselves; None for all.
        home: begin with where the case stands.
        told: what to say first; the first screen shows it.
    """
    with desk:
        drafts = _Drafts()
        tools = Tools(drafts.build, lambda at: leave_at(desk.folder, _who(desk), at), _findings)
        wizard = _wizard(desk, tools, wanted)
        before = desk.case
        if home:
            wizard.push(HomeStep(date.today()))
        if told:
            wizard.say(told)
        code = 0
        try:
            converse(wizard)
        except KeyboardInterrupt:
            code = _INTERRUPTED
        if code == 0 and desk.department and before is not desk.case:
            print(drafts.share(desk))
        print(_goodbye(wizard, interrupted=code != 0))
    return code


def _wizard(desk: Desk, tools: Tools, wanted: Wanted | None) -> Wizard:
    """Begin where the person left, or with the first question that is wanted, answered or not."""
    if wanted is None:
        return Wizard(desk, tools, start=left_at(desk.folder, _who(desk)))
    wizard = Wizard(desk, tools, wanted)
    asked = [question for question in wizard.agenda if wanted(question)]
    if asked and not any(question.open for question in asked):
        at_the_end = (each for each in reversed(asked) if each.kind in ("topic", "part"))
        wizard.go(next(at_the_end, asked[0]).id)
    return wizard


def _who(desk: Desk) -> str:
    return desk.department or CLERK


def _goodbye(wizard: Wizard, *, interrupted: bool) -> str:
    waiting = sum(question.open for question in wizard.agenda)
    rest = f"还有 {waiting} 项待填，下次接着填。" if waiting else "都填好了。"
    return f"{'已停下。' if interrupted else ''}已保存在 {wizard.desk.file}。{rest}"


@dataclass
class _Drafts:
    """The drafts of a session; ``built`` is the case that the last one was made of."""

    built: Case | None = None

    def build(self, desk: Desk) -> str:
        """Write the draft of the case, or of the department's share of it; return where it lies."""
        from drafter.commands.build import assemble_case
        from drafter.commands.output import written
        from drafter.skeleton.order import Order

        document = assemble_case(desk.case, Order(None, None, desk.department or None))
        mark = f"（{desk.department}部分）" if desk.department else f"（{document.stage}）"
        path = written(document, desk.folder, mark)
        self.built = desk.case
        gaps = f"还有 {len(document.gaps)} 处待填，稿件里用【】标出。" if document.gaps else ""
        return f"已生成：{path}。{gaps}"

    def share(self, desk: Desk) -> str:
        """Write the department's share unless that was done; return what to say of it."""
        if self.built is desk.case:
            return "稿件已经生成，以后没有再改动。"
        try:
            return self.build(desk)
        except DrafterError as error:
            return f"这一部分的稿件没有生成：{error}"


def _findings(desk: Desk) -> Findings:
    """Return what the checks find; nothing of a case that no document can be made of."""
    from drafter.wizard.checks import findings

    try:
        return findings(desk)
    except DrafterError:
        return ()
