"""``drafter build``: what is built, where it goes, and what is refused without a trace."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from zipfile import is_zipfile

import pytest

from drafter.model.stages import STAGES
from tests.commands.terminal import CASE, COUNTY, ROOT, contents, edited, environment, foreign, lay, run

TITLE = "云岭县人民政府关于2026年度法治政府建设情况的报告"
OPEN = edited(("    成文日期: 2027-02-19\n", ""), ("    本年: 281件\n", ""))

# Python's own files may be closed to nobody: a first build loads what is needed.
AS_NOBODY = """
import os, sys
from drafter.cli import main
main(["build", ".", "-o", sys.argv.pop(1)])
os.geteuid() or os.setuid(65534)
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A whole small case in a folder whose name holds Chinese and a space."""
    return lay(tmp_path / "云岭县 2026", {"报告.yaml": CASE})


def drafts(case: Path) -> list[str]:
    return sorted(path.name for path in (case / "稿件").iterdir())


def test_a_draft_goes_among_the_drafts_and_never_over_an_older_one(case: Path) -> None:
    first = run("build", case)
    assert (first.code, first.err) == (0, "")
    assert first.out == f"已生成：{case / '稿件' / f'{TITLE}（送审稿）.docx'}\n"
    older = contents(case / "稿件")
    run("build", case)
    run("build", case, "--format", "html")
    assert drafts(case) == [
        f"{TITLE}（送审稿）-2.docx",
        f"{TITLE}（送审稿）.docx",
        f"{TITLE}（送审稿）.html",
    ]
    assert contents(case / "稿件").items() >= older.items()


def test_the_case_may_be_the_folder_one_stands_in(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case)
    assert run("build").out == f"已生成：稿件/{TITLE}（送审稿）.docx\n"


def test_without_a_case_here_its_name_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shown = run("build")
    assert (shown.code, shown.out) == (2, "")
    assert shown.err == "还要写报告文件夹：现在所在的文件夹里没有 报告.yaml。\n"


@pytest.mark.parametrize("format", ["text", "json"])
def test_text_and_json_go_to_the_screen(format: str, case: Path) -> None:
    before = contents(case)
    shown = run("build", case, "--format", format)
    assert (shown.code, shown.err) == (0, "")
    assert TITLE in shown.out
    assert contents(case) == before


@pytest.mark.parametrize(
    ("suffix", "begins"), [(".docx", b"PK"), (".txt", TITLE.encode()), (".html", b"<!"), (".json", b"{")]
)
def test_the_suffix_of_the_file_tells_the_format(
    suffix: str, begins: bytes, case: Path, tmp_path: Path
) -> None:
    target = tmp_path / f"稿{suffix}"
    assert run("build", case, "-o", target).out == f"已生成：{target}\n"
    assert target.read_bytes().lower().startswith(begins.lower())


def test_a_folder_as_target_gets_a_file_named_after_the_title(case: Path, tmp_path: Path) -> None:
    (tmp_path / "出").mkdir()
    assert run("build", case, "-o", tmp_path / "出", "--stage", "公开稿").code == 0
    assert is_zipfile(tmp_path / "出" / f"{TITLE}（公开稿）.docx")


def test_a_file_that_is_there_is_replaced(case: Path, tmp_path: Path) -> None:
    target = lay(tmp_path, {"稿.txt": "旧"}) / "稿.txt"
    assert run("build", case, "-o", target).code == 0
    assert target.read_text(encoding="utf-8").startswith(TITLE)


def _missing(folder: Path) -> Path:
    return folder / "没有" / "稿.docx"


def _read_only(folder: Path) -> Path:
    path = lay(folder, {"稿.docx": "旧"}) / "稿.docx"
    path.chmod(0o444)
    return path


def _open_in_word(folder: Path) -> Path:
    return lay(folder, {"稿.docx": "旧", "~$稿.docx": b"owner"}) / "稿.docx"


def _open_in_libreoffice(folder: Path) -> Path:
    return lay(folder, {"稿.docx": "旧", ".~lock.稿.docx#": ",,,;"}) / "稿.docx"


def _of_a_kind_not_made(folder: Path) -> Path:
    return folder / "稿.pdf"


def _of_an_unknown_kind(folder: Path) -> Path:
    return folder / "稿.md"


def _below_a_file(folder: Path) -> Path:
    return lay(folder, {"稿": "旧"}) / "稿" / "稿.docx"


def _too_long(folder: Path) -> Path:
    return folder / f"{'长' * 200}.docx"


REFUSED: dict[str, tuple[Callable[[Path], Path], str]] = {
    "in a folder that is not there": (_missing, "请先建文件夹"),
    "read-only": (_read_only, "请先取消只读"),
    "open in Word": (_open_in_word, "请先关闭它再试"),
    "open in LibreOffice": (_open_in_libreoffice, "请先关闭它再试"),
    "of a kind that is not made": (_of_a_kind_not_made, "可以用：.docx、.txt、.html、.json。"),
    "of an unknown kind": (_of_an_unknown_kind, "不能生成“.md”文件。"),
    "below a file": (_below_a_file, "请"),
    "of too long a name": (_too_long, "请换一个短一些的名称"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_target_that_cannot_be_written_leaves_everything_as_it_was(
    kind: str, case: Path, tmp_path: Path
) -> None:
    target_in, cure = REFUSED[kind]
    target = target_in(tmp_path)
    before = contents(tmp_path)
    shown = run("build", case, "-o", target)
    assert (shown.code, shown.out) == (2, "")
    assert cure in shown.err
    assert foreign(shown.err) == []
    assert contents(tmp_path) == before


def test_a_name_with_a_point_is_no_suffix(case: Path, tmp_path: Path) -> None:
    assert run("build", case, "-o", tmp_path / "第1.2稿").code == 0
    assert is_zipfile(tmp_path / "第1.2稿")


def test_a_suffix_against_the_format_is_refused(case: Path, tmp_path: Path) -> None:
    shown = run("build", case, "-o", tmp_path / "稿.txt", "--format", "docx")
    assert shown.code == 2
    assert "后缀和 --format docx 对不上" in shown.err
    assert not (tmp_path / "稿.txt").exists()


def test_drafts_that_are_a_file_are_said_and_kept(case: Path) -> None:
    lay(case, {"稿件": "一个文件"})
    before = contents(case)
    shown = run("build", case)
    assert shown.code == 2
    assert "稿件”没有保存：" in shown.err
    assert contents(case) == before


@pytest.mark.skipif(sys.platform == "win32", reason="needs the permissions of folders")
@pytest.mark.parametrize("target", [[], ["-o", "稿.docx"]])
def test_a_folder_without_permission_to_write_is_said(target: list[str], tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory() as made:
        case = lay(Path(made), {"报告.yaml": CASE})
        case.chmod(0o555)
        done = subprocess.run(
            [sys.executable, "-c", AS_NOBODY, tmp_path / "先.docx", "build", ".", *target],
            cwd=case,
            env=environment(),
            capture_output=True,
            check=False,
        )
        case.chmod(0o755)
        assert done.returncode == 2, done.stderr.decode()
        assert "没有写入的权限" in done.stderr.decode()
        assert contents(case) == {"报告.yaml": CASE.encode()}


@pytest.mark.parametrize("stage", STAGES)
def test_every_stage_is_built(stage: str, case: Path) -> None:
    shown = run("build", case, "--stage", stage, "--format", "text")
    assert shown.code == 0
    head = shown.out.partition("一、")[0]
    assert (f"（{stage}）" in head) == (stage in ("征求意见稿", "送审稿", "审议稿"))
    assert ("签发人" in head) == (stage == "印发稿")


def test_a_whole_report_can_be_final(case: Path) -> None:
    assert run("build", case, "--final", "--format", "text").code == 0


def test_a_report_with_gaps_is_no_final_one(tmp_path: Path) -> None:
    case = lay(tmp_path, {"报告.yaml": OPEN})
    before = contents(case)
    shown = run("build", case, "--final")
    assert (shown.code, shown.out) == (1, "")
    assert shown.err.startswith("还不能定稿，稿件没有生成。还有 2 处待填：\n")
    assert shown.err.endswith("请填好以后再定稿。\n")
    assert contents(case) == before


def test_a_draft_with_gaps_lists_them(tmp_path: Path) -> None:
    shown = run("build", lay(tmp_path, {"报告.yaml": OPEN}), "--format", "text")
    assert shown.code == 0
    assert "全年受理行政复议案件【2026年？件】" in shown.out
    assert "主要举措/举措1/正文　行政复议受理　【2026年？件】" in shown.err
    assert "报送文本/报县委　成文日期　【待填：成文日期】" in shown.err


def test_a_public_text_with_private_content_is_refused(tmp_path: Path) -> None:
    text = edited(("    部门: 司法局\n    正文", "    部门: 司法局\n    公开: 否\n    正文"))
    shown = run("build", lay(tmp_path, {"报告.yaml": text}), "--stage", "公开稿")
    assert (shown.code, shown.out) == (1, "")
    assert "公开稿没有生成" in shown.err
    assert "主要举措/举措1" in shown.err
    assert not (tmp_path / "稿件").exists()


@pytest.mark.parametrize("name", ["市场监管局", "市监局", "市场监督管理局"])
def test_a_department_is_found_by_any_of_its_names(name: str) -> None:
    shown = run("build", COUNTY, "--department", name, "--format", "text")
    assert shown.code == 0
    assert "（市场监管局部分）\n" in shown.out


def test_an_unknown_department_is_answered_with_the_known_ones(case: Path) -> None:
    shown = run("build", case, "--department", "水利局", "--format", "text")
    assert (shown.code, shown.out) == (2, "")
    assert shown.err == "没有“水利局”负责的内容。有内容的部门：司法局。\n"


def test_the_preview_of_a_department_is_named_as_one_and_never_final(case: Path) -> None:
    assert run("build", case, "--department", "司法局").code == 0
    assert drafts(case) == [f"{TITLE}（司法局部分）.docx"]
    shown = run("build", case, "--department", "司法局", "--final")
    assert shown.code == 2
    assert "只能预览，不能定稿。" in shown.err


def test_an_unknown_text_is_answered_with_the_nearest(case: Path) -> None:
    shown = run("build", case, "--text", "报县政")
    assert (shown.code, shown.err) == (2, "没有名称是“报县政”的报送文本。是不是“报县委”？可以写：报县委。\n")


def test_each_text_of_a_case_has_its_own_title_and_recipients() -> None:
    heads = [
        run("build", COUNTY, "--text", name, "--format", "text").out.split("\n")[:3]
        for name in ("报县委和县人大常委会", "报市委市政府")
    ]
    assert heads[0][2] == "中共云岭县委、县人大常委会："
    assert heads[1][2].startswith("中共松山市委")


def test_content_that_the_skeleton_leaves_out_is_said(case: Path) -> None:
    shown = run("build", case, "--skeleton", "专题式", "--format", "text")
    assert shown.code == 0
    assert "体例“专题式”不写“不足和原因”，报告里的 1 条没有写进稿件。" in shown.err


def test_json_tells_blocks_figures_and_gaps(tmp_path: Path) -> None:
    data = json.loads(run("build", lay(tmp_path, {"报告.yaml": OPEN}), "--format", "json").out)
    assert set(data) >= {"blocks", "gaps"}
    assert {frozenset(block) for block in data["blocks"]} == {
        frozenset(("kind", "level", "text", "address", "figures"))
    }
    assert {"mark": "【2026年？件】", "name": "行政复议受理", "address": ["主要举措", "举措1", "正文"]} in [
        {key: gap[key] for key in ("mark", "name", "address")} for gap in data["gaps"]
    ]


def test_json_points_at_the_characters_of_each_figure() -> None:
    data = json.loads(run("build", COUNTY, "--format", "json").out)
    spans = [(block, figure) for block in data["blocks"] for figure in block["figures"]]
    assert len(spans) > 100
    assert [
        figure for block, figure in spans if block["text"][figure["start"] : figure["end"]] != figure["text"]
    ] == []
    assert all(figure["names"] for _, figure in spans)


def test_a_whole_document_reads_as_reviewed(golden: Callable[[str, str], None]) -> None:
    golden("commands/云岭县-2026.txt", run("build", COUNTY, "--format", "text").out)


def test_the_same_case_gives_the_same_bytes(case: Path, tmp_path: Path) -> None:
    run("build", case, "-o", tmp_path / "一.docx")
    run("build", case, "-o", tmp_path / "二.docx")
    assert (tmp_path / "一.docx").read_bytes() == (tmp_path / "二.docx").read_bytes()


def test_an_example_is_the_same_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    away = run("build", COUNTY, "--format", "text")
    monkeypatch.chdir(ROOT)
    assert run("build", "examples/云岭县-2026", "--format", "text") == away
