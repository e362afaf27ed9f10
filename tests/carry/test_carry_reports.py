"""Reports of other places go on into the next year and build at once."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

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
    path.stem for path in REPORTS.glob("*.yaml") if path.stem.startswith(("fresh", "later", "last", "blind"))
)
_MARKS = re.compile("【[^】]*】")


@pytest.fixture(params=_NAMES)
def report(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    labels = yaml.safe_load((REPORTS / f"{request.param}.yaml").read_text(encoding="utf-8"))
    path = tmp_path / "上年报告.txt"
    lines = labels.get("lines", ())
    text = labels.get("text") or "".join(f"{_number(row)}{row[0]}\n" for row in lines)
    path.write_text(text.replace("[表]\n", _told(labels.get("grid", ()))), encoding="utf-8")
    return path


def _told(grid: list[list[Any]]) -> str:
    """What a form tells, line by line; of a table of figures nothing."""
    cells = [str(cell) for row in grid for cell in row]
    return "".join(f"{cell}\n" for cell in cells) if any("。" in cell for cell in cells) else ""


def _number(row: list[Any]) -> str:
    return str(row[1].get("number", "")) if len(row) > 1 else ""


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


def _carried(text: str, tmp_path: Path) -> str:
    report, case = tmp_path / "上年.txt", tmp_path / "案"
    report.write_text(text, encoding="utf-8")
    assert main(["new", str(case), "--from", str(report)]) == 0
    return render_text(build_document(case))


_HEAD = "甲县水利局2025年度法治政府建设情况的报告\n"
_TAIL = "二、存在的不足\n学法不够经常。\n三、2026年工作思路\n持证人员增加到40名。\n甲县水利局\n2026年1月5日\n"


def test_what_is_promised_is_no_value_of_last_year(tmp_path: Path) -> None:
    text = _carried(f"{_HEAD}2025年，推进。\n一、主要举措\n全年立案12件。\n{_TAIL}", tmp_path)
    assert "持证人员增加到40名【已落实？】" in text
    assert "40名" not in (tmp_path / "案" / "上年.yaml").read_text(encoding="utf-8")


def test_what_a_year_was_compared_with_is_doubted(tmp_path: Path) -> None:
    text = _carried(
        f"{_HEAD}2025年，推进。\n一、主要举措\n受理转办件52件，比上年的61件下降14.7%。\n{_TAIL}", tmp_path
    )
    assert "比上年的【待核实：61件】" in text
    assert "61件" not in (tmp_path / "案" / "上年.yaml").read_text(encoding="utf-8")


def test_an_opening_that_leads_to_the_transition_keeps_it(tmp_path: Path) -> None:
    text = _carried(
        f"{_HEAD}根据有关规定，现将我局2025年法治政府建设情况报告如下：\n一、主要举措\n全年立案12件。\n{_TAIL}",
        tmp_path,
    )
    assert "根据有关规定，现将我局2026年法治政府建设情况报告如下：【待核实】" in text
    assert "现将有关情况报告如下" not in text


def test_headings_of_parts_go_on_as_they_were_worded(tmp_path: Path) -> None:
    text = _carried(f"{_HEAD}2025年，推进。\n一、2025年法治建设回顾\n全年立案12件。\n{_TAIL}", tmp_path)
    assert "一、2026年法治建设回顾\n" in text
    assert "2027年工作思路\n" in text


def test_headings_on_lines_of_their_own_stay_so(tmp_path: Path) -> None:
    body = "一、主要举措\n（一）严格执法\n全年立案12件。\n（二）强化监督\n开展督察3次。\n"
    text = _carried(f"{_HEAD}2025年，推进。\n{body}{_TAIL}", tmp_path)
    assert "（一）严格执法\n全年立案【2026年？件】" in text


def test_a_table_keeps_its_title_and_the_names_of_the_text(tmp_path: Path) -> None:
    report, case = tmp_path / "上年.html", tmp_path / "案"
    rows = "".join(
        f"<tr><td>{name}</td><td>{value}</td></tr>"
        for name, value in (("指标", "2025年"), ("立案（件）", "12"))
    )
    report.write_text(
        f"<h1>{_HEAD}</h1><p>2025年，推进。</p><p>一、主要举措</p><p>全年立案12件。执法数据见下表：</p><table>{rows}</table>"
        "<p>二、2026年工作思路</p><p>持证人员增加到40名。</p>",
        encoding="utf-8",
    )
    assert main(["new", str(case), "--from", str(report)]) == 0
    tree = yaml.safe_load((case / "报告.yaml").read_text(encoding="utf-8"))
    annex = tree["附件"][0]
    assert annex["标题"] == "执法数据表"
    assert annex["数据"] == list(tree["数据"])
    assert "见附件" in render_text(build_document(case))
