"""Where a department's figures come from: asked once, not figure by figure."""

from __future__ import annotations

from drafter.model.ask import asks
from drafter.model.figure import Figure
from drafter.wizard.about import supplier
from drafter.wizard.desk import Desk
from drafter.wizard.fields import read_field
from drafter.wizard.machine import Wizard
from drafter.wizard.question import Question
from drafter.wizard.questions import sourceable
from drafter.wizard.screen import VALUE_KEYS, Mode, Screen
from drafter.wizard.step import Step
from drafter.yamlfile import Change

_SHOWN = 6


class SourceStep(Step):
    """The document that all figures of a department without source come from."""

    help = (
        "写报表、系统、文件或台账的名称；这个部门还没有来源的数据都记上它。"
        "来源不同的，在那个数据那里写“？”，可以单独填。"
    )

    def __init__(self, question: Question) -> None:
        self.question = question
        self.office = str(question.id[1])

    def screen(self, wizard: Wizard) -> Screen:
        """Return the figures and the question."""
        names, year = unsourced(wizard.desk, self.office), wizard.desk.year
        listed = "、".join(names[:_SHOWN]) + (f"等 {len(names)} 个" if len(names) > _SHOWN else "")
        ask = asks(Figure)["数据来源"]
        known = f"{self.office or '没有写部门的'}：{listed}" if names else "这些数据都有来源了。"
        lines = (known, f"例如：{ask.sample(year)}")
        return Screen(self.question.place, ask.worded(year), Mode.VALUE, lines, keys=VALUE_KEYS)

    def take(self, wizard: Wizard, text: str) -> None:
        """Note the source on every figure."""
        names = unsourced(wizard.desk, self.office)
        if not text.strip():
            wizard.skip()
        elif not names:
            wizard.refuse("这些数据都有来源了。要改哪一个，请在那个数据那里写“？”。")
        else:
            wizard.save(*source_changes(wizard.desk, self.office, text.strip()))
            wizard.done()


def source_changes(desk: Desk, office: str, source: str) -> list[Change]:
    """Return the changes that note where a department's figures come from; raises InputError."""
    read_field(Figure, "数据来源", source)
    names = unsourced(desk, office)
    return [change for name in names for change in desk.figure_changes(name, 数据来源=source)]


def unsourced(desk: Desk, office: str) -> list[str]:
    """Return the figures of a department that have a value in the file and no source."""
    case = desk.case
    found = []
    for name, figure in case.report.figures.items():
        value = case.reckoning.find(name)
        if value is None or figure.source or not sourceable(desk, name):
            continue
        if (desk.department or supplier(value, figure)) == office:
            found.append(name)
    return found
