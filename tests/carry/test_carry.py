"""Last year's report becomes this year's case: nothing taken for true, nothing lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafter.cli import main
from drafter.commands.build import build_document
from drafter.readers import read_source
from drafter.render.text import render_text
from drafter.skeleton.order import Order
from drafter.store.load import load_case
from drafter.understand import understand
from drafter.understand.roll import Mention, rolled, words

ROOT = Path(__file__).parents[2]
SEEDS = sorted((ROOT / "seeds").glob("00[0-3]_*.txt"))
EXAMPLES = ("嘉善县-2024", "海宁市-2022", "泰顺县-2023", "钱塘区-2024", "云岭县-2026")

each_seed = pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])


@each_seed
def test_a_new_case_goes_on_from_a_report_and_builds(seed: Path, tmp_path: Path) -> None:
    assert main(["new", str(tmp_path / "案"), "--from", str(seed)]) == 0

    found = understand(read_source(seed))
    report = load_case(tmp_path / "案")
    document = build_document(tmp_path / "案")
    text = render_text(document)

    assert found.year is not None and report.year == found.year + 1
    assert f"【{report.year}年？" in text
    assert len(report.last_promises) == len(found.promises)
    assert text.count("【已落实？】") == len(found.promises)
    assert all(figure.written is None for figure in report.figures.values())


@each_seed
def test_no_old_number_is_told_as_new(seed: Path, tmp_path: Path) -> None:
    main(["new", str(tmp_path / "案"), "--from", str(seed)])
    found = understand(read_source(seed))
    text = re.sub("【[^】]*】", "", render_text(build_document(tmp_path / "案")))
    plan = {promise.text for promise in found.promises}

    for figure in found.figures:
        node = found.nodes[figure.node]
        if len(figure.written) > 3 and node.part[:1] == ("achievements",) and node.text not in plan:
            assert not re.search(rf"(?<!\d){re.escape(figure.written)}", text), figure.fragment


@each_seed
def test_nothing_is_final_before_it_is_confirmed(
    seed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["new", str(tmp_path / "案"), "--from", str(seed)])
    assert main(["build", str(tmp_path / "案"), "--final"]) == 1
    assert "【待核实】" in capsys.readouterr().err


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_was_built_is_carried_on(name: str, tmp_path: Path) -> None:
    built = tmp_path / "稿.docx"
    assert main(["build", str(ROOT / "examples" / name), "-o", str(built)]) == 0
    assert main(["new", str(tmp_path / "案"), "--from", str(built)]) == 0

    old, new = load_case(ROOT / "examples" / name), load_case(tmp_path / "案")
    headings = {section.heading for section in new.achievements.sections}

    assert new.year == old.year + 1
    assert new.body.name == old.body.name
    assert build_document(tmp_path / "案", Order()).gaps != ()
    assert {s.heading for s in old.achievements.sections if s.heading and "20" not in s.heading} <= headings


def test_a_year_that_does_not_follow_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["new", str(tmp_path / "案"), "--from", str(SEEDS[0]), "--year", "2030"])

    assert code == 2
    assert "是2024年的报告，接着写的是2025年的，与 --year 2030 对不上。" in capsys.readouterr().err
    assert not (tmp_path / "案").exists()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2025年,开展检查。", "2026年，开展检查。"),
        ("2026年将继续推进。", "2027年将继续推进。"),
        ("《纲要(2021-2025年)》", "《纲要（2021-2025年）》"),
        ("2019年以前的文件", "2019年以前的文件"),
        ("召开第五次会议", "召开【待核实：第五次会议】"),
        ("截止目前", "【待核实：截止，应为截至】【待核实：目前】"),
        ("履行第一人职责", "履行【待核实：第一人职责，应为第一责任人职责】"),
        ("一批示范企业", "一批示范企业"),
        ("写{{坏}}字", "写（（坏））字"),
    ],
)
def test_words_are_made_ready_for_the_next_year(text: str, told: str) -> None:
    assert words(text, 2025) == told


def test_figures_become_references_and_directions_are_doubted() -> None:
    text = "受理266件,同比增长12.3%,均达100%"
    mentions = [
        Mention(2, 6, ("复议受理",)),
        Mention(text.index("12"), text.index("%") + 1, ("同比",), change=True),
        Mention(text.index("100"), len(text), ("甲", "乙")),
    ]

    assert rolled(text, mentions, 2025) == (
        "受理{{ 复议受理 }}，同比【待核实：增长】{{ 同比 }}，均达{{ 甲、乙 }}"
    )


def test_old_numbers_of_a_shortcoming_are_marked(tmp_path: Path) -> None:
    text = (
        "云岭县人民政府关于2025年度法治政府建设情况的报告\n"
        "一、主要举措和成效\n（一）规范执法。办理案件12件。\n"
        "二、存在的不足和原因\n（一）执法质量有待提高。被纠错案件19件，主要原因是培训不够。\n"
        "三、2026年工作安排\n（一）加强培训。开展培训。\n"
    )
    (tmp_path / "上年.txt").write_text(text, encoding="utf-8")
    assert main(["new", str(tmp_path / "案"), "--from", str(tmp_path / "上年.txt")]) == 0
    (shortcoming, *_) = load_case(tmp_path / "案").shortcomings.all_items()
    assert "【待核实：19件】" in (shortcoming.text or "")
