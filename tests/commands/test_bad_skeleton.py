"""A skeleton with a mistake or an ill will is refused at its line, by ``skeleton check`` and by ``build``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.terminal import CASE, foreign, lay, run

MANIFEST = """\
名称: 本县体例
说明: 用来试
部分:
  - 部分: 主要举措
    标题: "HEADING"
  - 部分: 不足和原因
    标题: 存在的不足
    句式: "{{ 问题 }}{{ 原因 }}"
  - 部分: 第一责任人职责
    标题: 履行职责情况
  - 部分: 下年安排
    标题: 主要安排
"""

# the heading | what is said | what to do
MISTAKES: dict[str, tuple[str, str, str]] = {
    "a brace too few": ("{{ 年度 }", "模板的写法不对。", "是否成对"),
    "an if without end": ("{% if 年度 %}甲", "模板的写法不对。", "endif"),
    "a name misspelt": ("{{ 年渡 }}年", "没有“年渡”这个变量。", "是不是“年度”？"),
    "a name unknown": ("{{ 天气 }}", "没有“天气”这个变量。", "可以用：行政区划、"),
    "a filter": ("{{ 年度 | upper }}", "体例里没有“upper”这个过滤器。", "请去掉竖线"),
    "a division by zero": ("{{ 1 / 0 }}", "模板想做体例不允许的事。", "请删去"),
    "a class": ("{{ 年度.__class__ }}", "模板想做体例不允许的事。", "请删去这一处。"),
    "every class": ("{{ ''.__class__.__mro__[1].__subclasses__() }}", "模板想做体例不允许的事。", "请删去"),
    "a class by format": ("{{ '{0.__class__}'.format(年度) }}", "模板想做体例不允许的事。", "请删去"),
    "a class by filter": ("{{ 年度 | attr('__class__') }}", "体例里没有“attr”这个过滤器。", "请去掉竖线"),
    "the globals": ("{{ self.__init__.__globals__ }}", "模板想做体例不允许的事。", "请删去"),
    "a helper of the engine": ("{{ lipsum.__globals__ }}", "模板想做体例不允许的事。", "请删去"),
    "a file": ("{% include '/etc/passwd' %}", "模板想做体例不允许的事。", "请删去"),
    "a module": ("{% import 'os' as os %}{{ os }}", "模板想做体例不允许的事。", "请删去"),
    "all memory": ("{{ '满' * 1000000000 }}", "模板想做体例不允许的事。", "请删去"),
    "all time": ("{{ 9 ** 9 ** 9 }}", "模板想做体例不允许的事。", "请删去"),
    "a loop": (
        "{% for a in '一二' %}{{ a }}{% endfor %}",
        "模板想做体例不允许的事。",
        "请删去",
    ),
    "a range": ("{% for n in range(1000000000) %}{% endfor %}", "模板想做体例不允许的事。", "请删去"),
}


def skeleton(folder: Path, heading: str) -> Path:
    return lay(folder / "本县体例", {"manifest.yaml": MANIFEST.replace("HEADING", heading)})


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_shown_at_its_line(mistake: str, tmp_path: Path) -> None:
    heading, what, cure = MISTAKES[mistake]
    shown = run("skeleton", "check", skeleton(tmp_path, heading))
    assert (shown.code, shown.err) == (1, "")
    assert what in shown.out
    assert cure in shown.out
    assert shown.excerpts == [(5, f'    标题: "{heading}"', f'{heading}"')]
    assert "manifest.yaml 第5行" in shown.out
    assert foreign(shown.out) == []


@pytest.mark.parametrize("mistake", MISTAKES)
def test_no_document_is_built_by_it(mistake: str, tmp_path: Path) -> None:
    heading, what, _ = MISTAKES[mistake]
    target = tmp_path / "稿.txt"
    case = lay(tmp_path / "云岭县-2026", {"报告.yaml": CASE})
    shown = run("build", case, "--skeleton", skeleton(tmp_path, heading), "-o", target)
    assert (shown.code, shown.out) == (2, "")
    assert what in shown.err
    assert not target.exists()


def test_a_sound_skeleton_is_said_to_be_sound_and_builds(tmp_path: Path) -> None:
    folder = skeleton(tmp_path, "{{ 年度 }}年工作")
    assert run("skeleton", "check", folder).out == "体例“本县体例”没有问题。\n"
    case = lay(tmp_path / "云岭县-2026", {"报告.yaml": CASE})
    shown = run("build", case, "--skeleton", folder, "--format", "text")
    assert shown.code == 0
    assert "一、2026年工作\n" in shown.out


def test_a_skeleton_of_the_case_is_found_beside_it(tmp_path: Path) -> None:
    case = lay(tmp_path / "云岭县-2026", {"报告.yaml": CASE.replace("体例: 四部分", "体例: 本县体例")})
    skeleton(case, "{{ 年度 }}年工作")
    assert "一、2026年工作\n" in run("build", case, "--format", "text").out


def test_a_mandated_part_left_out_is_said(tmp_path: Path) -> None:
    text = MANIFEST.partition("  - 部分: 下年安排")[0]
    shown = run("skeleton", "check", lay(tmp_path, {"manifest.yaml": text}))
    assert shown.code == 1
    assert "缺少法定的部分“下年安排”。" in shown.out


def test_a_wrong_part_and_a_wrong_key_come_at_once(tmp_path: Path) -> None:
    text = MANIFEST.replace("部分: 下年安排", "部分: 下年安派").replace("说明: 用来试", "说名: 用来试")
    shown = run("skeleton", "check", lay(tmp_path, {"manifest.yaml": text}))
    assert [at for _, _, at in shown.excerpts] == ["说名: 用来试", "下年安派"]
    assert "是不是“下年安排”？" in shown.out


def test_a_folder_without_a_manifest_is_no_skeleton(tmp_path: Path) -> None:
    shown = run("skeleton", "check", tmp_path)
    assert (shown.code, shown.out) == (2, "")
    assert "里没有 manifest.yaml，不是体例文件夹。" in shown.err


def test_an_unknown_skeleton_is_answered_with_the_nearest() -> None:
    shown = run("skeleton", "check", "四部份")
    assert (shown.code, shown.err) == (2, "没有“四部份”这种体例。是不是“四部分”？\n")


def test_every_skeleton_of_the_program_is_listed_within_the_screen() -> None:
    from drafter.skeleton.manifest import names
    from drafter.zh.columns import display_width

    shown = run("skeleton", "list")
    assert [line.split()[0] for line in shown.out.splitlines() if not line.startswith(" ")] == names()
    assert [line for line in shown.out.splitlines() if display_width(line) > 80] == []


@pytest.mark.parametrize("arguments", [("check",), ("list", "四部分")])
def test_words_too_few_or_too_many_are_said(arguments: tuple[str, ...]) -> None:
    shown = run("skeleton", *arguments)
    assert (shown.code, shown.out) == (2, "")
    assert "drafter skeleton check" in shown.err
