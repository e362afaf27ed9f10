"""``drafter`` alone: where the case of this folder stands, or the beginning of a new one."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.commands.arguments import Arguments, Parser
from drafter.commands.case import is_case
from drafter.commands.new import Last, blank, carried_on, read_last, season
from drafter.ui.present import is_terminal

if TYPE_CHECKING:
    from drafter.wizard.start import Plan, Seen


def parser() -> Parser:
    """The arguments of the command: none."""
    return Parser("", "在报告文件夹里接着填写，在别的文件夹里新建一份报告。")


def run(arguments: Arguments) -> int:
    """Go on with the case of this folder, or make one."""
    here = Path()
    return _go_on(here) if is_case(here) else _begin(here)


def _go_on(folder: Path) -> int:
    if not is_terminal():
        from drafter.commands import status

        return status.run(status.parser().parse([str(folder)]))
    from drafter.commands.talk import talk
    from drafter.wizard.desk import open_desk

    return talk(open_desk(folder), home=True)


def _begin(here: Path) -> int:
    from drafter.commands.talk import talk
    from drafter.ui.terminal import converse
    from drafter.wizard.desk import open_desk
    from drafter.wizard.start import Start

    start = Start(here, season(date.today()), CaseMaker())
    converse(start)
    if start.case is None:
        print("没有新建报告。")
        return 0
    return talk(open_desk(start.case), home=not start.told, told="\n".join(start.told))


class CaseMaker:
    """Reads last year's report once, and makes the case."""

    def __init__(self) -> None:
        self._last: dict[Path, Last] = {}

    def look(self, path: Path) -> Seen:
        """Return what last year's report is; raises what reading it raises."""
        from drafter.commands.understood import summary
        from drafter.wizard.start import Seen

        last = self._last[path] = read_last(path)
        return Seen(last.place, last.found.year, summary(last.found))

    def make(self, plan: Plan) -> list[str]:
        """Make the case and return what to say of it; raises what making it raises."""
        folder = Path(plan.folder)
        if plan.source is not None:
            told = carried_on(folder, self._last[plan.source], plan.year, plan.body)
        else:
            told = blank(folder, plan.year, plan.body)
        return [*told, "下次在这个文件夹里运行 drafter，就从停下的地方接着填。"]
