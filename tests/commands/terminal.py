"""The program as a user meets it: run in this process or in one of its own; and a small case to run it on."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from drafter.cli import main
from drafter.zh.columns import display_width

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
COUNTY = EXAMPLES / "云岭县-2026"

CARET = "‸"
"""Stands in a sample before the character that a fault must point at."""

CASE = """\
报告主体:
  行政区划: 云岭县
  机关全称: 云岭县人民政府
年度: 2026
体例: 四部分
报送文本:
  - 名称: 报县委
    类型: 政府报同级党委和人大常委会
    成文日期: 2027-02-19
引言: 2026年，云岭县法治政府建设取得新进展。
主要举措:
  - 编号: 举措1
    部门: 司法局
    正文: |
      全年受理行政复议案件{{ 行政复议受理 }}，
      {{ 行政复议受理 | 同比 }}。
不足和原因:
  - 编号: 问题1
    问题: 执法人员业务不熟
    原因: 专业人员招录困难
    整改措施: 安排1
第一责任人职责:
  - 编号: 职责1
    正文: 县政府主要负责人主持召开会议研究法治工作
下年安排:
  - 编号: 安排1
    正文: 开展执法业务轮训
    时限: 2027-06-30
数据:
  行政复议受理:
    本年: 281件
    上年: 266件
    部门: 司法局
"""

_EXCERPT = re.compile(r"^ +(\d+) \| (.*)\n +\| ( *|\t*)\^$", re.M)
_PLAIN = re.compile(
    r"“[^”]*”|\{\{[^}]*\}\}|[\w/.-]*\.(?:yaml|yml|docx|txt|html|json|md|mht)(?![A-Za-z])|^ +\d* \|.*$", re.M
)
_KNOWN_TO_CLERKS = re.compile(
    "drafter|help|DRAFTER_DETAILS|PYTHONUTF8|new|import|build|status|skeleton|list|check|schema|text|docx|html|json|"
    "from|pdf|doc|wps|yaml|stage|department|format|final|YAML|JSON|Schema|VS|Code|UTF|GB18030|MB|Tab|if|endif|"
    "Word|WPS|PDF|Excel|LibreOffice|OpenDocument|OFD|XML|"
    "fill|explain|select|ignore|context|last|year|today|fix|all|accept|at|reason|markdown|paths|topic|part|answers|"
    "print|questions|Ctrl|Esc|GB|T|ISO|COM|EDITOR|"
    "diff|apply|trace|git|setup|init|log|HEAD|years|only|facts|words|moves|native|marked|yes|stat"
)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a run of the program left: exit code, and what it wrote where."""

    code: int
    out: str
    err: str

    @property
    def excerpts(self) -> list[tuple[int, str, str]]:
        """Line number, the line as shown, and what stands at the caret, of every fault shown."""
        return [
            (int(number), source, _at_column(source, display_width(blank)))
            for number, source, blank in _EXCERPT.findall(self.err or self.out)
        ]


def _at_column(source: str, column: int) -> str:
    taken = 0
    for offset, character in enumerate(source):
        if taken >= column:
            return source[offset:]
        taken += display_width(character)
    return ""


def run(*arguments: str | Path) -> Shown:
    """Run the command line in this process."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main([str(argument) for argument in arguments])
    return Shown(code, out.getvalue(), err.getvalue())


def program(
    *arguments: str | Path, cwd: Path | None = None, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run the program in a process of its own."""
    command = [sys.executable, "-m", "drafter", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, env=environment(env), capture_output=True, check=False)


def environment(more: dict[str, str] | None = None) -> dict[str, str]:
    """Return the environment of a subprocess: this one without encodings, the checkout on its path."""
    encodings = ("PYTHONUTF8", "PYTHONIOENCODING", "PYTHONCOERCECLOCALE", "LC_ALL", "LC_CTYPE", "LANG")
    kept = {name: value for name, value in os.environ.items() if name not in encodings}
    return {**kept, "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", **(more or {})}


def edited(*changes: tuple[str, str]) -> str:
    """Return the sample case with some of its text replaced."""
    text = CASE
    for old, new in changes:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    return text


def lay(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Write the files of a case and return its folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def contents(folder: Path) -> dict[str, bytes | None]:
    """Return everything below a folder: the bytes of each file, None for a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }


def foreign(text: str) -> list[str]:
    """Return the words of a message that no clerk would understand."""
    words: list[str] = re.findall(r"[A-Za-z_]{2,}[0-9]*", _PLAIN.sub("", text))
    return [word for word in words if not _KNOWN_TO_CLERKS.fullmatch(word)]
