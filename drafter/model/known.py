"""What the texts of a case may refer to: reserved fields of the report."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.model.report import Report

FIELDS = ("行政区划", "简称", "级别", "机关全称", "上级", "年度", "上年度", "下年度")
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
        "年度": str(report.year),
        "上年度": str(report.year - 1),
        "下年度": str(report.year + 1),
    }
