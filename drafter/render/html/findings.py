"""Findings → one self-contained HTML page: to read, to filter, to print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template


def render_findings(groups: Sequence[Mapping[str, Any]]) -> str:
    """Return the page.

    Args:
        groups: one for each draft: ``name``, ``title``, ``summary``, ``counts`` (must, ask, told; empty if it
            could not be read) and its ``findings``, each with ``rule``,
            ``name``, ``severity`` (must, ask or told), ``shown``, ``part``, ``place``, ``message``,
            ``before``, ``fragment``, ``after``, ``reason`` and ``where``.
    """
    findings = [finding for group in groups for finding in group["findings"]]
    parts = list(dict.fromkeys(finding["part"] for finding in findings))
    severities = {finding["severity"]: finding["shown"] for finding in findings}
    order = [(key, severities[key]) for key in ("must", "ask", "told") if key in severities]
    return _template().render(groups=groups, parts=parts, severities=order)


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("findings.html.j2")
