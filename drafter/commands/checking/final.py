"""What keeps a draft from being the last one: faults that must be changed and that nobody accepted."""

from __future__ import annotations

from drafter.blocks import Document
from drafter.check.context import Context
from drafter.check.engine import check
from drafter.check.finding import Severity
from drafter.check.opening import draft_of_case
from drafter.check.rules import all_rules
from drafter.commands.checking.show import finding_lines, open_findings
from drafter.errors import Refused
from drafter.store.load import Case

_SHOWN = 20


def refuse_faulty(case: Case, document: Document) -> None:
    """Refuse a document with a fault that must be changed; raises Refused with all of them."""
    draft = draft_of_case(case, document, Context(final=True))
    must = [each for each in open_findings(check(draft, all_rules())) if each.severity is Severity.MUST]
    if not must:
        return
    root = str(case.files.folder)
    told = ["\n".join(finding_lines(finding, root)) for finding in must[:_SHOWN]]
    if len(must) > _SHOWN:
        told.append(f"……另有 {len(must) - _SHOWN} 处。")
    lines = "\n".join(told)
    raise Refused(
        f"还不能定稿，稿件没有生成：有 {len(must)} 处必须改。\n{lines}\n"
        "请改好再定稿；确实不用改的，请用 drafter check --accept 说明理由。"
    )
