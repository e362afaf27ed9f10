"""The texts that are delivered, how they open, and the tables behind them."""

from __future__ import annotations

from functools import partial

from drafter.address import Address
from drafter.data.seeds import shown_origin
from drafter.data.submissions import submission_types
from drafter.model.body import Submission
from drafter.model.items import Passage
from drafter.model.known import field_values
from drafter.model.report import Report
from drafter.skeleton.formulations import Formulation, formulations
from drafter.skeleton.frame import Frame
from drafter.wizard.desk import Desk
from drafter.wizard.fields import FieldStep, fields_step
from drafter.wizard.gaps import doubted_step
from drafter.wizard.machine import Wizard
from drafter.wizard.question import Question
from drafter.wizard.screen import Choice
from drafter.wizard.step import ChoiceStep, MenuStep, Option
from drafter.wizard.told import as_told, standing
from drafter.wizard.tree import replaced
from drafter.wizard.writing import TextStep, Written
from drafter.zh.dates import show_date


class SubmissionStep(MenuStep):
    """One text: what follows from its type, and what may be said otherwise."""

    help = "标题、主送、署名按报送类型推出；要改哪一项就选哪一项。"

    def __init__(self, question: Question) -> None:
        self.question = question
        self.address = ("报送文本", question.id[1])

    def _choices(self, wizard: Wizard) -> ChoiceStep:
        dated = wizard.desk.case.report.submissions[int(self.address[1])].date is not None
        leave = (Choice("就这样"), Wizard.done) if dated else (
            Choice("就这样，成文日期以后再填"), Wizard.skip
        )  # fmt: skip
        options: list[Option] = [
            leave,
            (Choice("填成文日期"), self._date),
            (Choice("改报送类型"), self._type),
            (Choice("改标题、主送、署名等"), self._fields),
        ]
        lines = frame_lines(wizard, int(self.address[1]))
        return ChoiceStep(self.question.place, "这个报送文本这样可以吗？", options, lines)

    def _date(self, wizard: Wizard) -> None:
        address = (*self.address, "成文日期")
        wizard.push(FieldStep(self.question.place, address, Submission, Wizard.pop))

    def _type(self, wizard: Wizard) -> None:
        wizard.push(FieldStep(self.question.place, (*self.address, "类型"), Submission, Wizard.pop))

    def _fields(self, wizard: Wizard) -> None:
        wizard.push(fields_step(self.question.place, self.address, Submission))


def frame_lines(wizard: Wizard, index: int) -> list[str]:
    """Return what a text is delivered as: written, or following from its type."""
    report = wizard.desk.case.report
    submission = report.submissions[index]
    kind = submission_types().get(submission.type)
    frame = Frame(report, submission, kind, field_values(report))
    told = [
        ("报送类型", submission.type),
        ("标题", frame.title),
        ("主送", "、".join(frame.recipients)),
        ("抄送", "、".join(frame.copies)),
        ("署名", "、".join(frame.signature)),
        ("成文日期", show_date(submission.date) if submission.date else ""),
        ("报送期限", _due(report, kind.due) if kind and kind.due else ""),
    ]
    return [f"{name}：{text or '没有'}" for name, text in told]


def _due(report: Report, due: str) -> str:
    month, day = due.split("-")
    return f"{report.year + 1}年{int(month)}月{int(day)}日前"


class OpeningStep(MenuStep):
    """How the report opens."""

    help = "开头说明以什么为指导、总的情况。可以选一条常用表述再改，也可以自己写。"

    def __init__(self, question: Question) -> None:
        self.question = question

    def _choices(self, wizard: Wizard) -> ChoiceStep:
        opening, desk = wizard.desk.case.report.opening, wizard.desk
        options: list[Option] = [(Choice("就这样"), self._confirm)] if opening else []
        for at, passage in enumerate(opening):
            which = f"第 {at + 1} 段" if len(opening) > 1 else ""
            options.append((Choice(f"修改{which}"), partial(self._start_from, text=passage.text, at=at)))
            options.append((Choice(f"{which}只用于哪几个报送文本"), partial(self._limit, at=at)))
        if len(opening) <= 1:
            for each in _openings(desk):
                start = partial(self._start_from, text=each.text)
                options.append((Choice(as_told(desk, each.text), shown_origin(each.origin)), start))
            options.append((Choice("自己写"), partial(self._start_from, text="")))
        options.append((Choice("以后再写"), Wizard.skip))
        lines = [f"现在是：{as_told(desk, passage.text)}" for passage in opening]
        return ChoiceStep(self.question.place, "开头的话怎样写？选一条，再改成本地的话。", options, lines)

    def _confirm(self, wizard: Wizard) -> None:
        """Ask about what may not hold any longer, passage by passage."""
        for at, passage in enumerate(wizard.desk.case.report.opening):
            doubted = doubted_step(self.question.place, passage.text, partial(self._set_text, at=at))
            if doubted is not None:
                wizard.push(doubted)
                return
        wizard.done()

    def _set_text(self, wizard: Wizard, text: str, at: int) -> None:
        wizard.save((opening_place(wizard.desk, at), text))
        wizard.bottom()
        self._confirm(wizard)

    def _start_from(self, wizard: Wizard, text: str, at: int = 0) -> None:
        keep, before = partial(self._keep, at=at), standing(wizard.desk, text)
        wizard.push(TextStep(self.question.place, "引言：", keep, (), before, Wizard.pop))

    def _keep(self, wizard: Wizard, written: Written, at: int) -> None:
        wizard.save(*written.changes(wizard), (opening_place(wizard.desk, at), written.text))
        wizard.news(f"成文：{as_told(wizard.desk, written.text)}")
        wizard.bottom()
        self._confirm(wizard)

    def _limit(self, wizard: Wizard, at: int) -> None:
        held = wizard.desk.tree.get("引言")
        if isinstance(held, str):
            wizard.save(*replaced(wizard.desk.tree, ("引言",), [{"正文": held}]))
        address = ("引言", at, "适用文本")
        wizard.push(FieldStep(self.question.place, address, Passage, Wizard.pop))


def opening_place(desk: Desk, at: int = 0) -> Address:
    """Where a passage of the opening stands in the file, or is to stand."""
    held = desk.tree.get("引言")
    return ("引言", at, "正文") if isinstance(held, list) and held else ("引言",)


def _openings(desk: Desk) -> list[Formulation]:
    """The openings that a report of these types may begin with."""
    kinds = [each.type for each in desk.case.report.submissions]
    usable = (each for each in formulations().values() if each.use == "引言" and not each.withheld)
    return [each for each in usable if each.fits(*kinds)]
