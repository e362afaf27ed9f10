"""The day of delivery is near or over, and the text bears no date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure_sample import report
from drafter.model.due import DUE_DAY, DUE_MONTH
from drafter.zh.dates import show_date

_NOTICE = 28
"""Days before the day of delivery from which an undated text is spoken of."""


def _find(draft: Draft) -> Iterator[Hit]:
    today = draft.context.today
    if today is None or draft.year is None or draft.found.sign_date is not None:
        return
    due = date(draft.year + 1, DUE_MONTH, DUE_DAY)
    left = (due - today).days
    if left > _NOTICE or not (draft.found.title or draft.case):
        return
    told = f"还有 {left} 天就到期" if left > 0 else "期限已经过了"
    yield Hit(f"报告应在{show_date(due)}前报送，{told}，稿件还没有成文日期。请抓紧定稿，写上成文日期。")


RULE = Rule(
    id="S121",
    name="期限将到还没有成文日期",
    severity=Severity.ASK,
    force=Force.REGULATION,
    why="报告每年3月1日前报送，4月1日前公开；没有成文日期，就看不出是否按期。",
    basis="《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）关于报送期限的规定，条号待核。",
    find=_find,
    bad=(
        bad(report(("\n2027年2月19日", "")), "", today="2027-02-10"),
        bad(report(("\n2027年2月19日", "")), "", today="2027-03-05"),
    ),
    good=(
        good(report(("\n2027年2月19日", "")), today="2026-12-20", note="离期限还早"),
        good(report(), today="2027-02-25", note="已经写了成文日期"),
    ),
)
