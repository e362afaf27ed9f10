"""The wizard's dialog over a case: what it needs of the other commands, and how it ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from drafter.address import Address
from drafter.errors import DrafterError
from drafter.store.bookmark import leave_at, left_at
from drafter.store.load import Case
from drafter.ui.terminal import converse
from drafter.wizard.desk import CLERK, Desk
from drafter.wizard.home import HomeStep
from drafter.wizard.machine import Tools, Wizard
from drafter.wizard.questions import Question

_INTERRUPTED = 130
Told = tuple[tuple[Address, str], ...]


def talk(
    desk: Desk, wanted: Callable[[Question], bool] = lambda question: True, *, home: bool = False
) -> int:
    """Hold the wizard's dialog over a case and return the exit code.

    Args:
        wanted: tells the questions that are asked of themselves.
        home: begin with where the case stands.
    """
    with desk:
        drafts = _Drafts()
        tools = Tools(drafts.build, lambda at: leave_at(desk.folder, _who(desk), at), drafts.findings)
        wizard = Wizard(desk, tools, wanted, left_at(desk.folder, _who(desk)))
        before = desk.case
        if home:
            wizard.push(HomeStep(date.today()))
        code = 0
        try:
            converse(wizard)
        except KeyboardInterrupt:
            code = _INTERRUPTED
        if code == 0 and desk.department and before is not desk.case:
            print(drafts.share(desk))
        print(_goodbye(wizard, interrupted=code != 0))
    return code


def _who(desk: Desk) -> str:
    return desk.department or CLERK


def _goodbye(wizard: Wizard, *, interrupted: bool) -> str:
    waiting = sum(question.open for question in wizard.agenda)
    rest = f"还有 {waiting} 项待填，下次接着填。" if waiting else "都填好了。"
    return f"{'已停下。' if interrupted else ''}已保存在 {wizard.desk.file}。{rest}"


@dataclass
class _Drafts:
    """The drafts and findings of a session, each made once a state of the case.

    Attributes:
        built: the case the last draft was made of.
        checked: the case the findings were found in.
    """

    built: Case | None = None
    checked: Case | None = None
    found: Told = field(default=())

    def build(self, desk: Desk) -> str:
        """Write the draft of the case, or of the department's share of it; return where it lies."""
        from drafter.commands.build import assemble_case
        from drafter.commands.output import written
        from drafter.skeleton.assemble import Order

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

    def findings(self, desk: Desk) -> Told:
        """Return what the checks find in the case, each with its place; nothing of a case not to be built."""
        if self.checked is not desk.case:
            self.found = _findings(desk)
            self.checked = desk.case
        return self.found


def _findings(desk: Desk) -> Told:
    from drafter.check.context import Context
    from drafter.check.engine import check
    from drafter.check.opening import draft_of_case
    from drafter.check.rules import all_rules
    from drafter.commands.build import assemble_case
    from drafter.commands.check_show import open_findings
    from drafter.skeleton.assemble import Order

    try:
        document = assemble_case(desk.case, Order(None, None, desk.department or None))
        draft = draft_of_case(desk.case, document, Context())
    except DrafterError:
        return ()
    return tuple((each.address, each.message) for each in open_findings(check(draft, all_rules())))
