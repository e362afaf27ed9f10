"""Where a department's figures come from: asked once, not figure by figure."""

from __future__ import annotations

from drafter.model.ask import asks
from drafter.model.figure import Figure
from drafter.wizard.desk import Desk
from drafter.wizard.fields import read_field
from drafter.wizard.machine import Wizard
from drafter.wizard.questions import Question, supplier
from drafter.wizard.screen import VALUE_KEYS, Mode, Screen
from drafter.wizard.step import Step
from drafter.yamlfile import Change

_SHOWN = 6


class SourceStep(Step):
    """The document that all figures of a department without source come from."""

    help = (
        "写报表、系统、文件或台账的名称；这个部门还没有来源的数据都记上它。来源不同的，可以在目录里逐个改。"
    )

    def __init__(self, question: Question) -> None:
        self.question = question
        self.office = str(question.id[1])

    def screen(self, wizard: Wizard) -> Screen:
        """Return the figures and the question."""
        names = unsourced(wizard.desk, self.office)
        listed = "、".join(names[:_SHOWN]) + (f"等 {len(names)} 个" if len(names) > _SHOWN else "")
        ask = asks(Figure)["数据来源"]
        lines = (f"{self.office or '这些数据'}：{listed}", f"例如：{ask.sample(wizard.desk.year)}")
        return Screen(self.question.place, ask.worded(wizard.desk.year), Mode.VALUE, lines, keys=VALUE_KEYS)

    def take(self, wizard: Wizard, text: str) -> None:
        """Note the source on every figure."""
        if not text.strip():
            wizard.skip()
            return
        read_field(Figure, "数据来源", text.strip())
        changes: list[Change] = []
        for name in unsourced(wizard.desk, self.office):
            changes += wizard.desk.figure_changes(name, 数据来源=text.strip())
        if changes:
            wizard.save(*changes)
        wizard.done()


def unsourced(desk: Desk, office: str) -> list[str]:
    """Return the figures of a department that have a value and no source."""
    case = desk.case
    found = []
    for name, figure in case.report.figures.items():
        value = case.reckoning.find(name)
        if value is None or value.quantity is None or figure.source:
            continue
        if supplier(value, figure) == office:
            found.append(name)
    return found
