"""Where two cases differ in what the compared documents do not tell."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.model.report import Report
from drafter.store.changes import Change

_SUBMISSIONS = "报送文本"
_MOST = 3


def unseen(changes: Sequence[Change], text: str | None, report: Report) -> list[str]:
    """Return how many changes there are and where; which other 报送文本 shows some of them.

    Args:
        changes: of the two cases; text: name of the 报送文本 that was asked for; report: of the new case.
    """
    places = "、".join(f"“{change.place}”" for change in changes[:_MOST])
    more = "等" if len(changes) > _MOST else ""
    told = [
        f"报告文件里有 {len(changes)} 处改动没有写进稿件：{places}{more}。用 --format json 可以看到全部。"
    ]
    shown = text or next((each.name for each in report.submissions), "")
    others = dict.fromkeys(
        str(change.address[1])
        for change in changes
        if change.address[:1] == (_SUBMISSIONS,) and change.address[1:]
    )
    told += [f"要看“{other}”这个报送文本，请加上 --text {other}。" for other in others if other != shown]
    return told
