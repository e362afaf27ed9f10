from __future__ import annotations

from pathlib import Path

import pytest

from drafter.blocks import Kind
from drafter.commands.schema import schema
from drafter.data.submissions import submission_types
from drafter.errors import InputError
from drafter.model.progress import progress
from drafter.model.report import Report
from drafter.skeleton.manifest import names
from drafter.store.create import NewCase, guess, new_case
from tests.factories import document, load, texts

YEAR = 2026


def guessed(folder: str, body: str | None = None) -> NewCase:
    return guess(Path("某处") / folder, body, None, None, YEAR)


@pytest.mark.parametrize(
    ("folder", "body", "region", "superior", "year"),
    [
        ("云岭县-2026", "云岭县人民政府", "云岭县", "", 2026),
        ("云岭县2025年度报告", "云岭县人民政府", "云岭县", "", 2025),
        ("松山市云岭县 ２０２５", "松山市云岭县人民政府", "云岭县", "松山市", 2025),
        ("松山市云岭县青石镇人民政府", "松山市云岭县青石镇人民政府", "青石镇", "云岭县", 2026),
        ("镇江市", "镇江市人民政府", "镇江市", "", 2026),
        ("云岭经济开发区", "云岭经济开发区管理委员会", "云岭经济开发区", "", 2026),
        ("道县", "道县人民政府", "道县", "", 2026),
        ("云岭县住房和城乡建设局", "云岭县住房和城乡建设局", "云岭县", "", 2026),
        ("云岭县城市管理局", "云岭县城市管理局", "云岭县", "", 2026),
        ("松山市市场监督管理局", "松山市市场监督管理局", "松山市", "", 2026),
        ("法治报告", "【待填：机关全称】", "【待填：行政区划】", "", 2026),
        ("2026", "【待填：机关全称】", "【待填：行政区划】", "", 2026),
    ],
)
def test_body_region_and_year_are_read_from_the_folders_name(
    folder: str, body: str, region: str, superior: str, year: int
) -> None:
    made = guessed(folder)
    assert (made.body, made.region, made.superior, made.year) == (body, region, superior, year)


@pytest.mark.parametrize(
    ("body", "type_", "skeleton"),
    [
        ("云岭县人民政府", "政府报同级党委和人大常委会", "四部分"),
        ("云岭县司法局", "部门", "部门"),
        ("青石镇人民政府", "乡镇街道", "乡镇街道"),
        ("云岭县城南街道办事处", "乡镇街道", "乡镇街道"),
        ("云岭经济开发区管理委员会", "开发区", "部门"),
    ],
)
def test_type_and_skeleton_follow_from_the_body(body: str, type_: str, skeleton: str) -> None:
    made = guessed("报告", body)
    assert (made.type, made.skeleton) == (type_, skeleton)
    assert made.type in submission_types() and made.skeleton in names()


@pytest.mark.parametrize(
    ("body", "region", "superior"),
    [
        ("松山市云岭高新技术产业开发区管理委员会", "云岭高新技术产业开发区", "松山市"),
        ("云岭县经济开发区管委会", "云岭县经济开发区", "云岭县"),
        ("松山市云岭县司法局", "云岭县", "松山市"),
    ],
)
def test_a_zone_without_name_goes_by_the_region_it_lies_in(body: str, region: str, superior: str) -> None:
    made = guessed("报告", body)
    assert (made.region, made.superior) == (region, superior)


def test_a_zone_reports_to_its_own_party_committee_and_the_government_above(tmp_path: Path) -> None:
    place = tmp_path / "开发区"
    new_case(place, guessed("报告", "松山市云岭经济开发区管委会"), {"报告": schema(Report)})
    made = load(place)
    recipients = texts(document(made, made.skeleton), Kind.RECIPIENTS)
    assert recipients == ["中共云岭经济开发区工作委员会、松山市人民政府："]


def test_what_the_user_says_prevails() -> None:
    made = guess(Path("云岭县-2026"), "青石镇人民政府", 2024, "职责在前", YEAR)
    assert (made.body, made.year, made.skeleton) == ("青石镇人民政府", 2024, "职责在前")


@pytest.mark.parametrize(
    "folder", ["云岭县-2026", "松山市云岭县司法局", "法治报告", "松山市云岭县青石镇人民政府"]
)
def test_a_new_case_loads_and_builds_at_once(tmp_path: Path, folder: str) -> None:
    place = tmp_path / "新 建" / folder
    path = new_case(place, guessed(folder), {"报告": schema(Report)})
    made = load(place)
    assert path == place / "报告.yaml"
    assert made.year == YEAR
    assert document(made, made.skeleton).gaps
    assert progress(made).figures == 0
    assert sorted(each.name for each in place.iterdir()) == [".drafter", ".历史", "报告.yaml", "报送", "稿件"]
    assert (place / ".drafter" / "报告.schema.json").read_text(encoding="utf-8").startswith("{")


def test_a_new_case_explains_itself_and_leaves_no_blank(tmp_path: Path) -> None:
    text = new_case(tmp_path / "案", guessed("松山市云岭县-2026"), {}).read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=.drafter/报告.schema.json\n")
    assert "‹" not in text and "›" not in text
    assert "\n  上级: 松山市 " in text
    assert "本年 = 2026年，上年 = 2025年" in text


def test_the_hints_of_a_new_case_are_sound_once_uncommented(tmp_path: Path) -> None:
    path = new_case(tmp_path / "案", guessed("云岭县-2026"), {})
    lines = path.read_text(encoding="utf-8").splitlines()
    begins = next(number for number, line in enumerate(lines) if line.startswith("主要举措"))
    told = [line.replace("# ", "", 1) if number > begins else line for number, line in enumerate(lines)]
    path.write_text(
        "\n".join(line for line in told if not line.startswith("数据:  ")) + "\n", encoding="utf-8"
    )
    text = path.read_text(encoding="utf-8").replace("  行政复议受理:", "数据:\n  行政复议受理:")
    path.write_text(text, encoding="utf-8")
    made = load(path.parent)
    assert [len(made.part(key).all_items()) for key in ("主要举措", "不足和原因", "下年安排")] == [1, 1, 1]
    assert "行政复议受理" in made.figures


@pytest.mark.parametrize("what", ["file", "full"])
def test_nothing_that_is_there_is_touched(tmp_path: Path, what: str) -> None:
    place = tmp_path / "案"
    if what == "full":
        place.mkdir()
    mine = place / "我的.txt" if what == "full" else place
    mine.write_text("我的", encoding="utf-8")
    with pytest.raises(InputError, match=r"已经存在.*没有改动"):
        new_case(place, guessed("云岭县"), {})
    assert mine.read_text(encoding="utf-8") == "我的"
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == [mine]


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    new_case(tmp_path, guessed("云岭县"), {})
    assert load(tmp_path).body.region == "云岭县"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "文件").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="建不起来"):
        new_case(tmp_path / "文件" / "案", guessed("云岭县"), {})


@pytest.mark.parametrize("name", ["云岭县: 2026", "“云岭”县", "# 云岭县", "- 云岭县", "云岭县{{ x }}"])
def test_odd_names_are_written_so_that_they_read_back(tmp_path: Path, name: str) -> None:
    made = NewCase(name.replace("{{ x }}", "x"), "", "机关", YEAR, "四部分", "部门", "年度报告")
    new_case(tmp_path / "案", made, {})
    assert load(tmp_path / "案").body.region == made.region
