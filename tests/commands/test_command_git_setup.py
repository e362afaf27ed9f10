"""``drafter git-setup``: asks before it writes; then git shows sentences, and a revision can be compared."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.commands.terminal import CASE, contents, edited, environment, lay, run

CHANGED = edited(("281件", "291件"), ("全年受理行政复议案件", "2026年受理行政复议案件"))


def git(folder: Path, *arguments: str) -> str:
    settings = ("-c", "user.name=法治科", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
    command = ["git", *settings, *arguments]
    done = subprocess.run(command, cwd=folder, env=environment(), capture_output=True, check=True)
    return done.stdout.decode()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "库 房"
    lay(root / "云岭县-2026", {"报告.yaml": CASE})
    git(root, "init", "-q")
    assert run("build", root / "云岭县-2026", "-o", root / "送出.docx").code == 0
    git(root, "add", ".")
    git(root, "commit", "-qm", "第一稿")
    return root


def test_nothing_is_written_unasked(repository: Path) -> None:
    before = contents(repository)
    result = run("git-setup", repository)
    assert result.code == 0
    assert "*.docx diff=drafter" in result.out and "--yes" in result.out
    assert contents(repository) == before


def test_what_stood_in_the_attributes_stays(repository: Path) -> None:
    (repository / ".gitattributes").write_text("*.png binary", encoding="utf-8")
    assert run("git-setup", repository / "云岭县-2026", "--yes").code == 0
    lines = (repository / ".gitattributes").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "*.png binary"
    assert "*.docx diff=drafter" in lines
    again = run("git-setup", repository, "--yes")
    assert "已经设置好了" in again.out
    assert (repository / ".gitattributes").read_text(encoding="utf-8").splitlines() == lines


def test_git_shows_the_sentences_of_cases_and_documents(repository: Path) -> None:
    assert run("git-setup", repository, "--yes").code == 0
    case = repository / "云岭县-2026"
    (case / "报告.yaml").write_text(CHANGED, encoding="utf-8")
    assert run("build", case, "-o", repository / "送出.docx").code == 0
    shown = git(repository, "diff", "--", "云岭县-2026/报告.yaml")
    assert "-数据/行政复议受理/本年: 281件" in shown
    assert "+数据/行政复议受理/本年: 291件" in shown
    document = git(repository, "diff", "--", "送出.docx")
    assert "Binary" not in document
    assert "+2026年受理行政复议案件291件" in document


def test_a_case_is_compared_with_a_revision(repository: Path) -> None:
    case = repository / "云岭县-2026"
    (case / "报告.yaml").write_text(CHANGED, encoding="utf-8")
    result = run("diff", f"{case}@HEAD", case)
    assert result.code == 1
    assert "281件" in result.out and "291件" in result.out
    assert run("diff", f"{case}@HEAD", f"{case}@main").code == 0


@pytest.mark.parametrize("revision", ["没有", "HEAD~9", "--help", "-p"])
def test_a_revision_that_is_none_is_told(repository: Path, revision: str) -> None:
    result = run("diff", f"{repository / '云岭县-2026'}@{revision}", repository / "云岭县-2026")
    assert (result.code, result.out) == (2, "")
    assert f"没有“{revision}”" in result.err


def test_a_folder_outside_of_git_is_told(tmp_path: Path) -> None:
    result = run("git-setup", tmp_path)
    assert result.code == 2
    assert "不在 git 仓库里" in result.err


def test_a_file_that_cannot_be_read_is_shown_as_it_is(tmp_path: Path) -> None:
    lay(tmp_path, {"报告.yaml": "甲:乙\n  - 丙", "坏.docx": b"PK\0\0"})
    assert run("git-setup", "--textconv", tmp_path / "报告.yaml").out == "甲:乙\n  - 丙"
    assert run("git-setup", "--textconv", tmp_path / "坏.docx").code == 0
