"""The README says what is true: its commands run, its samples print what it says they print."""

from __future__ import annotations

import re
import shlex
from importlib import import_module
from keyword import iskeyword
from pathlib import Path

import pytest

from drafter.cli import COMMANDS, main
from drafter.commands.arguments import Parser
from drafter.skeleton.manifest import names
from drafter.zh.figures import parse_figure

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHELL = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
LINES = [line for block in SHELL for line in block.splitlines() if line.strip()]
HEAD = """\
报告主体:
  行政区划: 云岭县
  机关全称: 云岭县人民政府
年度: 2026
"""
FIGURES = """\
数据:
  行政复议受理:
    本年: 281件
    上年: 266件
  调解成功率:
    本年: 99.53%
    上年: 99.35%
  调解和解: 112件
  行政复议办结: 268件
  掌上执法率: 100%
  按时处置率: 100%
"""


def commands() -> list[list[str]]:
    return [shlex.split(line)[1:] for line in LINES if line.startswith("drafter ")]


def told(folder: Path, yaml: str, capsys: pytest.CaptureFixture[str]) -> str:
    folder.mkdir(exist_ok=True)
    (folder / "报告.yaml").write_text(HEAD + yaml, encoding="utf-8")
    assert main(["build", str(folder), "--format", "text"]) == 0
    return capsys.readouterr().out


def parser_of(name: str) -> Parser:
    file = f"{name}_" if iskeyword(name) else name.replace("-", "_")
    parser = import_module(f"drafter.commands.{file}").parser()
    assert isinstance(parser, Parser)
    return parser


def rows(heading: str) -> list[tuple[str, str]]:
    section = README[README.index(heading) :]
    table = section[section.index("|---|") :].split("\n\n")[0]
    cells = [re.split(r"(?<!\\)\|", line.strip("|")) for line in table.splitlines()[1:]]
    return [(first.strip().replace("\\|", "|"), second.strip()) for first, second in cells]


def test_every_command_and_option_is_told() -> None:
    for name in COMMANDS:
        assert f"drafter {name}" in README
    for name in COMMANDS:
        for action in parser_of(name)._actions:
            for option in action.option_strings:
                assert option in ("-h", "--help") or f"`{option}`" in README or f"`{option} " in README, (
                    option
                )


def test_every_skeleton_is_told() -> None:
    assert [name for name in names() if name not in README] == []


def test_two_lines_set_up_and_build_and_test() -> None:
    builds = [line for line in LINES if "-m venv" in line]
    assert [line.rpartition(" && ")[2] for line in builds] == [
        ".venv/bin/drafter build examples/云岭县-2026",
        ".venv/bin/python -m pytest",
    ]
    assert main([*shlex.split(builds[0].rpartition(" && ")[2])[1:], "--format", "text"]) == 0


def test_quick_start_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    last = ["build", str(ROOT / "examples" / "云岭县-2026"), "-o", "2026年报告.docx"]
    codes = [main(command) for command in (last, *commands())]
    finds = [command[0] in ("check", "diff", "trace") for command in (last, *commands())]
    assert all(code == 0 or (found and code == 1) for code, found in zip(codes, finds, strict=True))
    assert len(list((tmp_path / "云岭县-2026" / "稿件").iterdir())) == 2


def test_sample_prints_the_sentence_that_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = re.search(r"```yaml\n(.*?)```", README, re.DOTALL)
    sentence = re.search(r"上面这段印出来是“(（一）.*?)”还没有", README)
    assert found is not None and sentence is not None
    assert sentence.group(1) in told(tmp_path / "案", found.group(1), capsys)


def test_references_print_what_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for written, printed in rows("正文里引用数据："):
        if "` `" in written:
            continue
        body = f"主要举措:\n  - 正文: 甲{written.strip('`')}乙。\n"
        expected = {"一个数说明两个数据，两个数必须相同": "100%"}.get(printed, printed.split("，")[0])
        assert f"甲{expected}乙。" in told(tmp_path / "案", body + FIGURES, capsys), written


def test_figures_are_read_as_told() -> None:
    for written, meaning in rows("## 数据怎样写"):
        if "：" in written or ":" in written:
            continue
        for form in re.findall(r"`(.*?)`", written):
            quantity = parse_figure(form)
            assert quantity.exact == ("不是准确的数" not in meaning), form


def test_links_and_pictures_exist() -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", README)
    assert [each for each in targets if not each.startswith("https:") and not (ROOT / each).exists()] == []
