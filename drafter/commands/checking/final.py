"""What keeps a draft from being the last one: what is open, and faults that nobody accepted."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.blocks import Document
from drafter.check.context import Context
from drafter.check.engine import check
from drafter.check.finding import Finding, Severity
from drafter.check.opening import draft_of_case
from drafter.check.rules import all_rules
from drafter.commands.checking.show import finding_lines, open_findings
from drafter.commands.show import show_gaps
from drafter.errors import Refused
from drafter.store.load import Case

_SHOWN = 20
_OPEN = "A202"  # tells what is open once more, one by one
_NOT_YET = "还不能定稿，稿件没有生成"
_CURE = "再定稿；确实不用改的，请用 drafter check --accept 说明理由。"


def refuse_unready(case: Case, document: Document) -> None:
    """Refuse a document with something open or a fault that must be changed.

    Raises:
        Refused: with all of them.
    """
    draft = draft_of_case(case, document, Context(final=True))
    found = open_findings(check(draft, all_rules()))
    must = [each for each in found if each.severity is Severity.MUST and each.rule != _OPEN]
    gaps = show_gaps(document.gaps)
    if gaps and must:
        raise Refused(
            f"{_NOT_YET}。{gaps}\n有 {len(must)} 处必须改：\n{_lines(case, must)}\n请填好、改好以后{_CURE}"
        )
    if gaps:
        raise Refused(f"{_NOT_YET}。{gaps}\n请填好以后再定稿。")
    if must:
        raise Refused(f"{_NOT_YET}：有 {len(must)} 处必须改。\n{_lines(case, must)}\n请改好{_CURE}")


def _lines(case: Case, must: Sequence[Finding]) -> str:
    root = str(case.files.folder)
    told = ["\n".join(finding_lines(finding, root)) for finding in must[:_SHOWN]]
    if len(must) > _SHOWN:
        told.append(f"……另有 {len(must) - _SHOWN} 处。")
    return "\n".join(told)
