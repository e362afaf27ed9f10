"""Findings as data, for other programs."""

from __future__ import annotations

from typing import Any

from drafter.check.finding import Finding


def as_data(finding: Finding) -> dict[str, Any]:
    """Return a finding with the keys that ``drafter check --format json`` promises.

    One that somebody accepted has a further key, ``reason``.
    """
    data: dict[str, Any] = {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "fragment": finding.fragment,
        "address": list(finding.address),
        "place": finding.place,
        "file": str(finding.file) if finding.file else None,
        "line": finding.line,
        "fix": {"old": finding.old, "new": finding.new} if finding.hit.fix else None,
    }
    return {**data, "reason": finding.reason} if finding.reason else data
