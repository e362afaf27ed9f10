"""What the texts of a case may refer to: reserved fields of the report."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.model.body import Body, level_of
from drafter.model.report import Report

FIELDS = ("行政区划", "简称", "级别", "机关全称", "上级", "上级督察单位", "年度", "上年度", "下年度")
"""Names a text may refer to beside figures: ``{{ 年度 }}年``, ``全{{ 级别 }}``."""


def field_values(report: Report) -> Mapping[str, str | None]:
    """Return the text of each reserved field; None where the report does not know it."""
    body = report.body
    return {
        "行政区划": body.region,
        "简称": body.short,
        "级别": body.level or None,
        "机关全称": body.name,
        "上级": body.superior,
        "上级督察单位": _supervisor(body),
        "年度": str(report.year),
        "上年度": str(report.year - 1),
        "下年度": str(report.year + 1),
    }


def _supervisor(body: Body) -> str | None:
    """The office above that inspects rule-of-law work (督察工作规定, 2019)."""
    level = level_of(body.superior or "")
    return f"中共{body.superior}委全面依法治{level}委员会办公室" if level else None
