"""Stages of five-year plans told of in years in which they cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.check.engine import check
from drafter.check.opening import draft_of_file
from drafter.check.rules import all_rules

RULES = [rule for rule in all_rules() if rule.id == "C122"]
REPORT = """\
云岭县人民政府关于2026年度法治政府建设情况的报告
2026年，云岭县扎实推进法治政府建设。
一、主要举措和成效
（一）推进普法。{now}
二、2027年工作安排
（一）推进普法。{next}
"""


def told(folder: Path, now: str = "举办活动76场。", later: str = "举办活动80场。") -> list[str]:
    path = folder / "稿.txt"
    path.write_text(REPORT.format(now=now, next=later), encoding="utf-8")
    return [each.fragment for each in check(draft_of_file(path), RULES)]


@pytest.mark.parametrize(
    ("sentence", "fragment"),
    [
        ("部署开展“九五”普法总结验收。", "“九五”普法总结验收"),
        ("2026年，全县迎接九五普法规划终期评估。", "九五普法规划终期"),
        ("完成“十五五”规划中期评估。", "“十五五”规划中期"),
        ("开展“八五”普法中期督导。", "“八五”普法中期"),
        ("2026年是“九五”普法规划收官之年。", "九五”普法规划收官"),
    ],
)
def test_a_stage_out_of_its_time_is_told_once(sentence: str, fragment: str, tmp_path: Path) -> None:
    assert told(tmp_path, now=sentence) == [fragment]


@pytest.mark.parametrize(
    "sentence",
    [
        "完成“八五”普法总结验收，启动“九五”普法规划。",
        "开展“十四五”规划终期评估，“九五”普法规划开局良好。",
        "2030年开展“九五”普法总结验收。",
    ],
)
def test_a_stage_in_its_time_is_left_alone(sentence: str, tmp_path: Path) -> None:
    assert told(tmp_path, now=sentence) == []


def test_next_year_is_the_year_of_the_plan(tmp_path: Path) -> None:
    assert told(tmp_path, later="开展“九五”普法规划中期督导。") == []
    assert told(tmp_path, later="开展“九五”普法规划终期评估。") == ["“九五”普法规划终期"]
