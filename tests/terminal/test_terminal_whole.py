from __future__ import annotations

import re
from pathlib import Path

from drafter.readers import read_source
from drafter.skeleton.formulations import formulations
from drafter.store.load import open_case
from drafter.understand import understand
from tests.terminal.play import Terminal, faults
from tests.terminal.robot import Robot, only

_PARTS = {"achievements", "shortcomings", "duty", "plan"}


def test_keys_alone_lead_from_an_empty_folder_to_a_document_with_ready_sentences_and_every_figure(
    tmp_path: Path,
) -> None:
    with Terminal(tmp_path) as terminal:
        robot = Robot(terminal.ready(), sentences=1)
        robot.choose("没有上年的报告")
        terminal.say("云岭县人民政府").say("").say("")
        while robot.step():
            robot.sentences = int(robot.chosen < 8 or not terminal.text().startswith("主要举措"))
        robot.choose("生成稿件")
        terminal.until("已生成：")
        robot.choose("退出")
        terminal.until("已保存在")
        assert terminal.end() == 0
    assert [fault for shown in robot.screens for fault in faults(shown)] == []
    _told(tmp_path, robot)


def _told(folder: Path, robot: Robot) -> None:
    """The document that lies there tells what was typed."""
    draft = only(folder, "*/稿件/*.docx")
    found = understand(read_source(draft))
    text = "".join(node.text for node in found.nodes)
    report = open_case(draft.parents[1]).report
    ids = {each for item in report.items() if (each := getattr(item, "formulation", None))}
    assert {part for heading in found.headings for part in heading.part} >= _PARTS
    assert len([id for id in ids if _longest(formulations()[id].text) in text]) >= 10
    assert len(robot.figures) >= 10
    assert [name for name, typed in robot.figures.items() if report.figures[name].written is None] == []
    assert [typed for typed in robot.figures.values() if typed not in text] == []


def _longest(text: str) -> str:
    """The longest passage of a sentence that no figure and no gap interrupts."""
    return max(re.split(r"\{\{.*?\}\}|【.*?】|\n", text), key=len).strip("，。；")
