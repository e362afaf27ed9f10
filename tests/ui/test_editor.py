from __future__ import annotations

import shlex
import sys
from pathlib import Path

import pytest

from drafter.ui.editor import NO_EDITOR, NOT_READ, NoEditing, edited


def editor(folder: Path, program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a program the user's editor; ``path`` is what it edits."""
    script = folder / "编辑 器.py"
    script.write_text(f"import sys\npath = sys.argv[1]\n{program}\n", encoding="utf-8")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"{shlex.quote(sys.executable)} {shlex.quote(str(script))}")


def test_what_the_editor_saves_comes_back_without_its_last_line_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(tmp_path, "open(path, 'a', encoding='utf-8').write('\\r\\n第二行\\n')", monkeypatch)
    assert edited("第一行") == "第一行\n第二行"


def test_a_file_in_gb18030_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    editor(tmp_path, "open(path, 'w', encoding='gb18030').write('法治')", monkeypatch)
    assert edited("") == "法治"


@pytest.mark.parametrize(
    "program",
    [
        "open(path, 'wb').write(b'\\xff\\xff')",
        "import os; os.remove(path)",
        "open(path, 'w').write('a' * 2_000_000)",
    ],
    ids=["other bytes", "removed", "huge"],
)
def test_what_cannot_be_read_is_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    editor(tmp_path, program, monkeypatch)
    with pytest.raises(NoEditing, match=NOT_READ):
        edited("原来的")


@pytest.mark.parametrize("command", ["/没有/这个", "'没有收尾"])
def test_an_editor_that_is_not_there_is_said_so(monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", command)
    with pytest.raises(NoEditing, match=NO_EDITOR[:8]):
        edited("")
