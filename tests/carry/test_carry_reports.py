"""Reports of other places go on into the next year and build at once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from drafter.cli import main
from drafter.commands.build import build_document
from drafter.readers import read_source
from drafter.render.text import render_text
from drafter.store.load import load_case
from drafter.understand import understand
from tests.understand.scoring import REPORTS

_NAMES = sorted(
    path.stem for path in REPORTS.glob("*.yaml") if path.stem.startswith(("fresh", "later", "last"))
)
_MARKS = re.compile("【[^】]*】")


@pytest.fixture(params=_NAMES)
def report(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    labels = yaml.safe_load((REPORTS / f"{request.param}.yaml").read_text(encoding="utf-8"))
    path = tmp_path / "上年报告.txt"
    path.write_text(labels["text"].replace("[表]\n", ""), encoding="utf-8")
    return path


def test_a_report_becomes_the_next_years_draft(report: Path, tmp_path: Path) -> None:
    case = tmp_path / "案"
    assert main(["new", str(case), "--from", str(report)]) == 0
    assert main(["build", str(case)]) == 0

    found, text = understand(read_source(report)), render_text(build_document(case))
    assert found.year is not None and load_case(case).year == found.year + 1
    assert text.count("【已落实？】") == len(found.promises)
    assert f"【{found.year + 1}年？" in text
    body = _MARKS.sub("", text.split(f"{found.year}年报告中")[0])
    told = [each for each in found.figures if each.part == "achievements" and len(each.written) > 3]
    assert not [each.written for each in told if re.search(rf"(?<!\d){re.escape(each.written)}", body)]
    assert not re.search(r"[，、；]【待核实】|。。|，。|；。", text)


def test_a_table_goes_on_as_an_annex_of_open_figures(tmp_path: Path) -> None:
    report = tmp_path / "上年.html"
    rows = "".join(
        f"<tr><td>{name}</td><td>{unit}</td><td>{before}</td><td>{now}</td></tr>"
        for name, unit, before, now in (("指标", "单位", "2024年", "2025年"), ("河道巡查", "次", "31", "42"))
    )
    report.write_text(
        "<h1>甲县水利局2025年度法治政府建设情况的报告</h1><p>2025年，甲县水利局推进依法治水。</p>"
        f"<p>一、主要举措</p><p>全年立案12件。</p><table>{rows}</table><p>二、工作打算</p><p>开展培训。</p>",
        encoding="utf-8",
    )
    assert main(["new", str(tmp_path / "案"), "--from", str(report)]) == 0

    case = load_case(tmp_path / "案")
    assert [(annex.title, annex.figures) for annex in case.annexes] == [("主要举措数据表", ("河道巡查",))]
    assert set(case.figures) == {"立案数", "河道巡查"}
    text = render_text(build_document(tmp_path / "案"))
    assert "42" in text and "31" not in text and "\t【2026年？次】" in text


def test_what_stands_below_another_part_goes_to_its_own(tmp_path: Path) -> None:
    report = tmp_path / "上年.txt"
    report.write_text(
        "甲县水利局2025年工作总结和2026年法治政府建设工作计划\n2025年，甲县水利局推进依法治水。\n一、2025年工作总结\n"
        "加强执法检查\n全年立案12件，结案11件。\n履行主要负责人法治建设第一责任人职责\n局长研究法治工作3次。\n存在的不足\n"
        "执法力量不足。\n二、2026年工作计划\n开展执法培训。",
        encoding="utf-8",
    )
    assert main(["new", str(tmp_path / "案"), "--from", str(report)]) == 0

    case = load_case(tmp_path / "案")
    assert [section.heading for section in case.achievements.sections][:1] == ["加强执法检查"]
    assert "存在的不足" not in [section.heading for section in case.achievements.sections]
    assert [item.text for item in case.duty.all_items()] == ["局长研究法治工作{{ 法治工作研究次数 }}。"]
    assert [each.text for each in case.shortcomings.all_items()] == ["执法力量不足"]
