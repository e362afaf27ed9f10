"""The findings as a page: plain data for the template."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from drafter.check.finding import Finding, Severity
from drafter.commands.checking.output import Checked
from drafter.commands.checking.show import counts, summary
from drafter.render.html.findings import render_findings

_AROUND = 24


def page(checked: Sequence[Checked]) -> str:
    """Return one HTML page with all that was found."""
    return render_findings([_group(each) for each in checked])


def _group(each: Checked) -> dict[str, Any]:
    return {
        "name": each.name,
        "title": each.draft.found.title if each.draft else "",
        "summary": summary(each.findings) if each.draft else each.remark,
        "counts": counts(each.findings) if each.draft else (),
        "findings": [_row(finding, each) for finding in each.findings],
    }


def _row(finding: Finding, each: Checked) -> dict[str, Any]:
    before, after = _context(finding, each)
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": "told" if finding.reason else finding.severity.value,
        "shown": "已说明" if finding.reason else finding.severity.shown,
        "part": _part(finding, each),
        "place": finding.place,
        "message": finding.message,
        "fragment": finding.fragment,
        "before": before,
        "after": after,
        "reason": finding.reason,
        "where": f"{finding.file.name} 第{finding.line}行" if finding.file and finding.line else "",
        "must": finding.severity is Severity.MUST and not finding.reason,
    }


def _context(finding: Finding, each: Checked) -> tuple[str, str]:
    """Return the words before and behind the fragment."""
    hit = finding.hit
    if hit.node is None or each.draft is None or not finding.fragment:
        return "", ""
    text = each.draft.nodes[hit.node].text
    start, end = max(0, hit.start - _AROUND), min(len(text), hit.end + _AROUND)
    before = ("…" if start else "") + text[start : hit.start]
    return before, text[hit.end : end] + ("…" if end < len(text) else "")


def _part(finding: Finding, each: Checked) -> str:
    """Return the first words of the place, by which the page filters: 第一部分, 标题, 全文."""
    node = finding.hit.node
    if node is None or each.draft is None:
        return "全文"
    head = finding.place.partition("部分")
    return head[0] + head[1] if head[1] else "其他位置"
