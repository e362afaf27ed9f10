"""Where a case stands, and the sensible next step."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from drafter.model.progress import PartProgress, Progress, progress
from drafter.wizard.machine import Wizard
from drafter.wizard.screen import RULE, Choice
from drafter.wizard.step import ChoiceStep, MenuStep
from drafter.zh.columns import pad
from drafter.zh.dates import show_date

_BAR = 20
_RULE = RULE * 38


def standing(state: Progress, today: date) -> list[str]:
    """Return the state of a report as the lines of a screen, at most 80 columns wide."""
    return [*_head(state, today), _RULE, *map(_part, state.parts), _RULE, *_totals(state)]


def _head(state: Progress, today: date) -> Iterator[str]:
    left = (state.due - today).days
    told = f"还有 {left} 天" if left >= 0 else f"已过期 {-left} 天"
    yield state.title
    yield f"报送期限：{show_date(state.due)}前（{told}）"


def _part(part: PartProgress) -> str:
    filled = round(_BAR * part.done / part.items) if part.items else 0
    bar = "#" * filled + "-" * (_BAR - filled)
    remark = f"待填数据 {part.open_figures} 个" if part.open_figures else ""
    return f"{pad(part.name, 16)}{bar}  {pad(f'{part.done}/{part.items} 项', 10)}{remark}".rstrip()


def _totals(state: Progress) -> Iterator[str]:
    yield f"数据 {state.figures} 个：待填 {state.open_figures} 个，没有写来源 {state.unsourced} 个。"
    if state.promises:
        answered = "，".join(f"{outcome} {count}" for outcome, count in state.outcomes.items() if count)
        yield f"{state.year - 1}年安排的 {state.promises} 件事：{answered or '都还没有填报'}。"
    if state.causeless:
        yield f"没有写原因的不足：{state.causeless} 条。"
    yield f"下一步：{state.next_step}"


class HomeStep(MenuStep):
    """The first screen: how far along, and what to do."""

    help = "“继续填写”从上次停下的地方接着问；“目录”里可以挑一项填。"

    def __init__(self, today: date) -> None:
        self.today = today

    def _choices(self, wizard: Wizard) -> ChoiceStep:
        options = [
            (Choice("继续填写", _left_at(wizard)), Wizard.pop),
            (Choice("按目录填写"), Wizard.open_map),
            (Choice("检查和成稿"), _review),
            (Choice("退出"), Wizard.close),
        ]
        lines = standing(progress(wizard.desk.case.report), self.today)
        return ChoiceStep((), "做什么？", options, lines)


def _left_at(wizard: Wizard) -> str:
    return f"从“{' › '.join(wizard.question.place)}”开始"


def _review(wizard: Wizard) -> None:
    wizard.go(("检查",))
