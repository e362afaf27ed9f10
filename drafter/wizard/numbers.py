"""The numbers of a text, asked about one by one: tied to figures, or declared to be none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from drafter.model.judge import refusal
from drafter.model.reckoned import Value
from drafter.wizard.about import supplier
from drafter.wizard.doubted import doubt_step
from drafter.wizard.machine import Wizard
from drafter.wizard.odd import odd
from drafter.wizard.proposals import LONGEST_NAME, Proposal, is_name, proposals
from drafter.wizard.screen import VALUE_KEYS, Choice, Mode, Screen
from drafter.wizard.step import Act, ChoiceStep, Option, Step
from drafter.wizard.writing import TextStep, Written
from drafter.zh.figures import Quantity
from drafter.zh.prose import Found, find_figures
from drafter.zh.references import split_references
from drafter.zh.width import fold_name


class Numbers:
    """What is asked about the numbers of one text, and what became of them so far."""

    def __init__(self, step: TextStep, text: str) -> None:
        self.step = step
        self.written = Written(text)
        found = find_figures(_without_references(text))
        self.found = [each for each in found if text[each.start : each.end] not in step.declared]
        self.tied: dict[tuple[int, int], list[str]] = {}
        self.changes: dict[tuple[int, int], str] = {}
        self.at = 0

    @property
    def now(self) -> Found:
        """The number that is asked about."""
        return self.found[self.at]

    def go_on(self, wizard: Wizard) -> None:
        """Ask about the next number; keep the text after the last."""
        if self.at < len(self.found):
            wizard.push(self._question(wizard))
            return
        self.written.text = self._tied_text()
        self.step.keep(wizard, self.written)

    def _question(self, wizard: Wizard) -> Step:
        found = self.now
        before = self.written.text[: found.start]
        offered = proposals(wizard.desk, found, before, self._last(wizard))
        safe = [each for each in offered if not self._changes(wizard, each)]
        unsafe = [each for each in offered if each not in safe]
        rename: Option = (Choice("换一个名称"), self._rename)
        first, last = self._options(wizard, safe), self._options(wizard, unsafe)
        options = [*first, *last, rename] if first else [rename, *last]
        options.append((Choice("不是数据"), self.declare))
        lines = (f"识别出 {len(self.found)} 个数字，第 {self.at + 1} 个：", f"……{found.fragment}……")
        return ChoiceStep(self.step.place, f"{found.quantity.text} 是哪个数据？", options, lines)

    def _options(self, wizard: Wizard, offered: Iterable[Proposal]) -> list[Option]:
        return [(Choice(self._shown(wizard, each), each.remark), self._act(each)) for each in offered]

    def _changes(self, wizard: Wizard, proposal: Proposal) -> bool:
        """True if a figure that has a value would get another one."""
        value = wizard.desk.case.reckoning.find(proposal.name)
        held = self.written.figures.get(proposal.name) or (value.quantity if value else None)
        return not proposal.filter and held is not None and held.text != self.now.quantity.text

    def _last(self, wizard: Wizard) -> Value | None:
        """The figure named last before the number that is asked about, with the value it will have."""
        ends = {end: names[0] for (_, end), names in self.tied.items()}
        for piece in split_references(self.written.text):
            if not isinstance(piece, str) and not piece.filter:
                ends[piece.end] = piece.names[0]
        before = [end for end in ends if end <= self.now.start]
        value = wizard.desk.case.reckoning.find(ends[max(before)]) if before else None
        return value and replace(value, quantity=self.written.figures.get(value.name, value.quantity))

    def _shown(self, wizard: Wizard, proposal: Proposal) -> str:
        return proposal.told or shown_figure(wizard, proposal.name)

    def _act(self, proposal: Proposal) -> Act:
        if proposal.filter:
            return partial(self.reckon, proposal=proposal)
        return partial(self.choose, name=proposal.name)

    def choose(self, wizard: Wizard, name: str) -> None:
        """Tie the number to a figure, if the figure may have that value."""
        value = wizard.desk.case.reckoning.find(name) or Value(name, None)
        quantity = self.now.quantity
        refused = refusal(value.name, quantity, value.indicator)
        if refused:
            wizard.refuse("".join(refused))
            return
        held = self.written.figures.get(value.name) or value.quantity
        if held is not None and held.text != quantity.text:
            wizard.push(self._clash(wizard, value.name, held))
        elif held is not None:
            self.keep_known(wizard, value.name)
        else:
            self._judge(wizard, value.name)

    def _judge(self, wizard: Wizard, name: str) -> None:
        """Ask about what is odd before the value is taken."""
        doubt = odd(wizard.desk, name, self.now.quantity)
        if doubt is None:
            self.settle(wizard, None, None, name=name)
            return
        others: list[Option] = [(Choice("是另一个数据，另起名称"), self._rename)]
        wizard.push(doubt_step(self.step.place, doubt, partial(self.settle, name=name), others))

    def _clash(self, wizard: Wizard, name: str, held: Quantity) -> Step:
        new = self.now.quantity
        options: list[Option] = [(Choice(f"正文改成 {held.text}"), partial(self.keep_known, name=name))]
        if not wizard.desk.held.offices(name) or wizard.desk.department:
            change = partial(self.settle, instead=None, reason=None, name=name)
            options.append((Choice(f"改成 {new.text}"), change))
        options.append((Choice("是另一个数据，另起名称"), self._rename))
        options.append((Choice("不是数据"), self.declare))
        return ChoiceStep(self.step.place, f"{name}已经填了 {held.text}，这里写的是 {new.text}。", options)

    def _rename(self, wizard: Wizard) -> None:
        wizard.push(NameStep(self))

    def reckon(self, wizard: Wizard, proposal: Proposal) -> None:
        """Have a change against last year worked out from the figure itself."""
        self.changes[proposal.start, self.now.end] = f"{{{{ {proposal.name} | {proposal.filter} }}}}"
        self.next(wizard)

    def settle(self, wizard: Wizard, instead: Quantity | None, reason: str | None, *, name: str) -> None:
        """Tie the number to a figure that gets its value, or another one instead."""
        self.written.figures[name] = instead or self.now.quantity
        if reason:
            self.written.reasons[name] = reason
        self.keep_known(wizard, name)

    def keep_known(self, wizard: Wizard, name: str) -> None:
        """Tie the number to a figure that keeps the value it has."""
        self.tied.setdefault((self.now.start, self.now.end), []).append(name)
        self.next(wizard)

    def declare(self, wizard: Wizard) -> None:
        """Note that a number is no figure."""
        self.written.not_figures.append(self.written.text[self.now.start : self.now.end])
        self.next(wizard)

    def next(self, wizard: Wizard) -> None:
        """Go on to the next number."""
        self.at += 1
        while len(wizard.stack) > 1 and wizard.stack[-1] is not self.step:
            wizard.pop()
        self.go_on(wizard)

    def _tied_text(self) -> str:
        references = {
            span: f"{{{{ {'、'.join(dict.fromkeys(names))} }}}}" for span, names in self.tied.items()
        } | self.changes
        text = self.written.text
        for (start, end), reference in sorted(references.items(), reverse=True):
            text = f"{text[:start]}{reference}{text[end:]}"
        return text


def _without_references(text: str) -> str:
    """The text with blanks instead of references: offsets stay."""
    pieces = split_references(text)
    return "".join(each if isinstance(each, str) else "\u3000" * (each.end - each.start) for each in pieces)


def shown_figure(wizard: Wizard, name: str) -> str:
    """A figure in a list: its name, department and last year's value."""
    value = wizard.desk.case.reckoning.find(name)
    if value is None:
        return name
    office = supplier(value, wizard.desk.figure(value.name))
    before = f"{wizard.desk.year - 1}年 {value.previous.text}" if value.previous else ""
    told = "，".join(each for each in (office, before) if each)
    return f"{value.name}（{told}）" if told else value.name


class NameStep(Step):
    """The name of a figure that is not known yet."""

    help = "用几个字说明这个数是什么，例如 复议进园区活动。正文里会用这个名称引用它。"

    def __init__(self, numbers: Numbers) -> None:
        self.numbers = numbers

    def screen(self, wizard: Wizard) -> Screen:
        """Return the question."""
        found = self.numbers.now
        return Screen(
            self.numbers.step.place,
            f"{found.quantity.text} 叫什么数据？",
            Mode.VALUE,
            (f"……{found.fragment}……",),
            initial=fold_name(found.label)[-LONGEST_NAME:],
            keys=VALUE_KEYS,
        )

    def take(self, wizard: Wizard, text: str) -> None:
        """Tie the number to a figure of that name."""
        name = fold_name(text)
        if not is_name(name):
            wizard.refuse(f"请写一个名称，最多 {LONGEST_NAME} 个字，不用顿号、竖线和花括号。")
            return
        self.numbers.choose(wizard, name)
