"""The name of a figure: as lists show it, and as it is typed for a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.wizard.about import supplier
from drafter.wizard.machine import Wizard
from drafter.wizard.proposals import LONGEST_NAME, is_name, name_of
from drafter.wizard.screen import VALUE_KEYS, Mode, Screen
from drafter.wizard.step import Step
from drafter.zh.width import fold_name

if TYPE_CHECKING:
    from drafter.wizard.numbers import Numbers


def shown_figure(wizard: Wizard, name: str) -> str:
    """A figure in a list: its name, department and last year's value."""
    value = wizard.desk.case.reckoning.find(name)
    if value is None:
        return name
    office = supplier(value, wizard.desk.figure(value.name))
    before = f"{wizard.desk.year - 1}年 {value.previous.text}" if value.previous else ""
    told = "，".join(each for each in (office, before) if each)
    return f"{value.name}（{told}）" if told else value.name


class NameStep(Step):
    """The name of a figure that is not known yet."""

    help = "用几个字说明这个数是什么，例如 复议进园区活动。正文里会用这个名称引用它。"

    def __init__(self, numbers: Numbers) -> None:
        self.numbers = numbers

    def screen(self, wizard: Wizard) -> Screen:
        """Return the question."""
        found = self.numbers.now
        return Screen(
            self.numbers.step.place,
            f"{found.quantity.text} 叫什么数据？",
            Mode.VALUE,
            (f"……{found.fragment}……",),
            initial=name_of(found),
            keys=VALUE_KEYS,
        )

    def take(self, wizard: Wizard, text: str) -> None:
        """Tie the number to a figure of that name."""
        name = fold_name(text)
        if not is_name(name):
            wizard.refuse(f"请写一个名称，最多 {LONGEST_NAME} 个字，不用顿号、竖线和花括号。")
            return
        self.numbers.choose(wizard, name)
