"""The invented county's next report, played key by key from the import of the last: how many keys it takes.

``python -m tests.wizard.playing`` prints the count.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from drafter.model.reckoned import Value
from drafter.readers import read_source
from drafter.render.text import render_text
from drafter.skeleton.assemble import assemble
from drafter.skeleton.manifest import find_skeleton, read_skeleton
from drafter.skeleton.order import Order
from drafter.store.create import carried_case
from drafter.store.load import open_case
from drafter.understand import understand
from drafter.understand.carry import carry
from drafter.wizard.checks import findings
from drafter.wizard.question import Question
from drafter.wizard.screen import Mode
from tests.wizard.sessions import Session

EXAMPLE = Path(__file__).parents[2] / "examples/云岭县-2026"
_MOST_SCREENS = 2000
_CHANGES = ("同比", "增幅", "降幅")
_TEXTS = {
    "cause": "专业人员招录困难",
    "remedy": "组织业务轮训",
    "source": "年度统计报表",
    "submission": "2028-02-19",
    "topic": "加强组织领导",
    "part": "部分乡镇执法人员业务不熟",
}


@dataclass
class Played:
    """What a whole session took.

    Attributes:
        keys: key presses in all, Enter counted.
        screens: how often something was entered.
        figures: name → what was typed for it, and the key presses it took.
        open: questions still open at the end; must: what the checks insist on.
    """

    keys: int = 0
    screens: int = 0
    figures: dict[str, tuple[str, int]] = field(default_factory=dict)
    open: int = 0
    must: list[str] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        """Yield the result as it is printed."""
        most = max(keys - len(typed) for typed, keys in self.figures.values())
        yield f"键数 {self.keys}，屏数 {self.screens}，数据 {len(self.figures)} 个。"
        yield f"一个数据除了它的数字，最多按 {most} 个键。待填 {self.open} 项，必须改 {len(self.must)} 处。"


def carried(folder: Path) -> Path:
    """Make the case of the year after the example's, from the example's report as a text."""
    case = open_case(EXAMPLE)
    skeleton = read_skeleton(find_skeleton(case.report.skeleton, EXAMPLE))
    document = assemble(case.report, skeleton, Order(), case.reckoning)
    report = folder / "2026年报告.txt"
    report.write_text(render_text(document), encoding="utf-8")
    trees = carry(understand(read_source(report)), case.report.year)
    carried_case(folder / "云岭县-2027", trees.report, trees.last, {})
    return folder / "云岭县-2027"


def play(folder: Path) -> Played:
    """Answer every open question with as few keys as it takes."""
    played = Played()
    with Session(folder) as session:
        for _ in range(_MOST_SCREENS):
            question = session.wizard.question
            if question.kind == "review":
                break
            _enter(session, played, question, _answer(session, question))
        played.open = sum(each.open for each in session.wizard.agenda)
        played.must = [each.told for each in findings(session.desk) if each.must]
    return played


def _enter(session: Session, played: Played, question: Question, text: str) -> None:
    """Type a text: what stands at the prompt already needs no key but Enter."""
    keys = 1 + (len(text) if text != session.screen.initial else 0)
    session.type(text)
    played.keys += keys
    played.screens += 1
    if question.kind == "figure":
        name = str(question.id[-1])
        typed, before = played.figures.get(name, ("", 0))
        played.figures[name] = typed or text, before + keys


def _answer(session: Session, question: Question) -> str:
    screen = session.screen
    if question.kind == "figure" and "是多少" in screen.prompt:
        value = session.desk.case.reckoning.find(str(question.id[-1]))
        return "" if "识别为" in screen.message or value is None else _digits(value)
    if question.kind == "figure":
        return _reason(session)
    if screen.mode is Mode.CHOICE:
        return _choice(session, question)
    return screen.initial or _TEXTS.get(question.kind, "")


def _digits(value: Value) -> str:
    """Last year's number without its unit; a likely one where there is none; of a change, none."""
    if value.previous is not None and value.name.endswith(_CHANGES):
        return f"0{value.previous.unit}"
    if value.previous is None:
        return "98" if value.indicator and value.indicator.kind == "比率" else "12"
    match = re.match(r"[0-9.]+(/[0-9]+)?|[\D]+.*", value.previous.text)
    whole = value.previous.text
    plain = match is not None and match.group() + value.previous.base_unit == whole
    return match.group() if plain and match is not None else whole


def _reason(session: Session) -> str:
    """A doubt: give the reason."""
    texts = [choice.text for choice in session.screen.choices]
    return next((str(at) for at, text in enumerate(texts, 1) if "说明原因" in text), "新设服务点")


def _choice(session: Session, question: Question) -> str:
    """The first choice, mostly; of what may be put off the one that answers."""
    texts = [choice.text for choice in session.screen.choices]
    wanted = {"promise": "已完成", "submission": "填成文日期", "topic": "自己写", "part": "自己写"}.get(
        question.kind, ""
    )
    if question.kind in ("submission", "promise") and not question.open:
        wanted = ""
    return next((str(at) for at, text in enumerate(texts, 1) if wanted and text.startswith(wanted)), "")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as base:
        print("\n".join(play(carried(Path(base))).lines()))
