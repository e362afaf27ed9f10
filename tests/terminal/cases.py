"""Cases to play with: small ones, in folders whose paths hold Chinese and a blank."""

from __future__ import annotations

from pathlib import Path

from tests.commands.terminal import edited

_FIGURES = {
    "行政复议受理": ("266件", "司法局"),
    "行政机关负责人出庭应诉率": ("98%", "司法局"),
    "群众满意率": ("97%", "司法局"),
    "检查次数": ("110次", "市场监管局"),
    "普法受众": ("9000人次", "市场监管局"),
}
"""Name → last year's value and the department that supplies it."""

OPEN_CASE = edited(
    (
        "{{ 行政复议受理 | 同比 }}。\n",
        "行政机关负责人出庭应诉率{{ 行政机关负责人出庭应诉率 }}，群众满意率{{ 群众满意率 }}。\n"
        "  - 编号: 举措2\n    部门: 市场监管局\n    正文: 开展检查{{ 检查次数 }}，普法受众{{ 普法受众 }}。\n",
    ),
    (
        "  行政复议受理:\n    本年: 281件\n    上年: 266件\n    部门: 司法局\n",
        "".join(
            f"  {name}:\n    上年: {last}\n    部门: {office}\n" for name, (last, office) in _FIGURES.items()
        ),
    ),
)
"""The case that commands are run on, with more to it and every figure open."""


def open_case_in(folder: Path, name: str = "云岭县 2026") -> Path:
    """Write a case whose figures are open and return its folder."""
    case = folder / name
    case.mkdir(parents=True)
    (case / "报告.yaml").write_text(OPEN_CASE, encoding="utf-8")
    return case


def report_of(case: Path) -> str:
    """The report's file as it lies there."""
    return (case / "报告.yaml").read_text(encoding="utf-8")
