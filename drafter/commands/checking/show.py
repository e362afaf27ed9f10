"""Findings on the screen: where, what, how much it asks; 80 columns."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.check.finding import Finding, Severity
from drafter.commands.show import SCREEN, wrapped
from drafter.zh.columns import display_width, fit, pad

_INDENT = 3
_SEVERITY_WIDTH = 14
_FRAGMENT = 60
_NAME_WIDTH = 46
_INNER = str.maketrans("“”", "‘’")  # within quotation marks single ones stand (GB/T 15834—2011, 4.8)
_ENOUGH = 12  # characters of a fragment by which a message that quotes it, shortened perhaps, is known


def open_findings(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings that nobody has accepted."""
    return [finding for finding in findings if not finding.reason]


def counts(findings: Sequence[Finding]) -> tuple[int, int, int]:
    """Return how many must be changed, should be looked at, and are accepted."""
    left = open_findings(findings)
    must = sum(finding.severity is Severity.MUST for finding in left)
    return must, len(left) - must, len(findings) - len(left)


def finding_lines(finding: Finding, root: str) -> list[str]:
    """Return one finding as lines: place and severity, words and message, where to look.

    Args:
        root: what file names are shown relative to.
    """
    shown = "已说明" if finding.reason else finding.severity.shown
    right = f"{shown}  {finding.rule}"
    left = fit(finding.place, SCREEN - _SEVERITY_WIDTH - 1)
    head = pad(left, SCREEN - display_width(right)) + right
    lines = [head, " " * _INDENT + wrapped(_said(finding), _INDENT)]
    if finding.reason:
        lines.append(" " * _INDENT + wrapped(f"已说明：{finding.reason}", _INDENT))
    lines.append(_foot(finding, root))
    return lines


def _said(finding: Finding) -> str:
    fragment = " ".join(finding.fragment.split())
    quoted = fit(fragment, _FRAGMENT).translate(_INNER)
    said = fragment[:_ENOUGH] in finding.message
    return finding.message if said else f"“{quoted}”：{finding.message}"


def _foot(finding: Finding, root: str) -> str:
    explain = f"drafter explain {finding.rule}"
    where = _where(finding, root)
    told = f"{where} · {explain}" if where else explain
    return " " * max(_INDENT, SCREEN - display_width(told)) + told


def _where(finding: Finding, root: str) -> str:
    if finding.file is None or not finding.line:
        return ""
    name = str(finding.file).removeprefix(root).lstrip("/\\")
    return f"{name} 第{finding.line}行"


def summary(findings: Sequence[Finding]) -> str:
    """Return the last line: 必须改 2 处，请核对 5 处，已说明 3 处。"""
    must, ask, told = counts(findings)
    if not findings:
        return "没有发现问题。"
    parts = [f"必须改 {must} 处", f"请核对 {ask} 处"]
    return "，".join([*parts, f"已说明 {told} 处"] if told else parts) + "。"


def screen(findings: Sequence[Finding], everything: bool, root: str) -> str:
    """Return all findings and the last line; accepted ones only if everything is to be shown."""
    told = findings if everything else open_findings(findings)
    blocks = ["\n".join(finding_lines(finding, root)) for finding in told]
    return "\n".join([*blocks, summary(findings)])


def table(rows: Sequence[tuple[str, Sequence[Finding] | None]]) -> str:
    """Return one line a file: its name and its counts; None for a file that could not be read."""
    head = f"{pad('文件', _NAME_WIDTH)}{pad('必须改', 10)}{pad('请核对', 10)}已说明"
    lines = [head, "─" * (SCREEN // 2)]
    for name, findings in rows:
        shown = pad(fit(name, _NAME_WIDTH - 2), _NAME_WIDTH)
        if findings is None:
            lines.append(f"{shown}读不了")
            continue
        must, ask, told = counts(findings)
        lines.append(f"{shown}{pad(str(must), 10)}{pad(str(ask), 10)}{told}")
    return "\n".join(lines)
