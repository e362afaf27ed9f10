"""The numbers of a text, asked about one by one: tied to figures, or declared to be none."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field, replace
from functools import partial

from drafter.model.judge import refusal
from drafter.model.parts import PLAN
from drafter.model.reckoned import Value
from drafter.wizard.doubted import DoubtStep, Odd
from drafter.wizard.figure_value import read_value
from drafter.wizard.machine import Wizard
from drafter.wizard.naming import NameStep, shown_figure
from drafter.wizard.odd import odd
from drafter.wizard.proposals import Proposal, proposals
from drafter.wizard.screen import Choice
from drafter.wizard.stated import likely, stated
from drafter.wizard.step import Act, ChoiceStep, Option, Step
from drafter.wizard.told import without_references
from drafter.wizard.writing import TextStep, Written
from drafter.zh.figures import Quantity
from drafter.zh.prose import Found, find_figures
from drafter.zh.references import split_references


@dataclass(frozen=True, slots=True)
class _Done:
    """What became of the numbers so far.

    Attributes:
        at: how many were asked about.
        tied: where a number stood → the figures it states; changes: where one stood → what tells it instead.
        figures: the figures that got a value; reasons: why an odd one is right.
        not_figures: fragments that are no figure.
    """

    at: int = 0
    tied: dict[tuple[int, int], list[str]] = field(default_factory=dict)
    changes: dict[tuple[int, int], str] = field(default_factory=dict)
    figures: dict[str, Quantity] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    not_figures: list[str] = field(default_factory=list)


class Numbers:
    """What is asked about the numbers of one text, and what became of them so far."""

    def __init__(self, step: TextStep, text: str) -> None:
        self.step = step
        self.text = text
        found = find_figures(without_references(text))
        self.found = [each for each in found if text[each.start : each.end] not in step.before.declared]
        self.stated = list(stated(step.before.words, step.before.told))
        self.done = _Done()

    @property
    def at(self) -> int:
        """Which of the numbers is asked about."""
        return self.done.at

    @property
    def now(self) -> Found:
        """The number that is asked about."""
        return self.found[self.at]

    def go_on(self, wizard: Wizard) -> None:
        """Ask about the next number; keep the text after the last."""
        if self.at < len(self.found):
            wizard.push(self._question(wizard))
            return
        while len(wizard.stack) > 1 and wizard.stack[-1] is not self.step:
            wizard.pop()
        done = self.done
        self.step.keep(wizard, Written(self._tied_text(), done.figures, done.reasons, done.not_figures))

    def _question(self, wizard: Wizard) -> Step:
        found = self.now
        before = self.text[: found.start]
        again = self._stated_before(wizard, before)
        offered = [
            each
            for each in proposals(wizard.desk, found, before, self._last(wizard))
            if each.filter or each.name not in again
        ]
        safe = [each for each in offered if not self._changes(wizard, each)]
        reckoned = [each for each in safe if each.filter]
        options = self._options(wizard, reckoned) + [self._changed(wizard, name) for name in again]
        options += self._options(wizard, (each for each in safe if not each.filter))
        unsafe = self._options(wizard, (each for each in offered if each not in safe))
        rename: Option = (Choice("换一个名称"), self._rename)
        options += [*unsafe, rename] if options else [rename, *unsafe]
        planned, year = self.step.place[:1] == (PLAN,), wizard.desk.year
        none = f"是{year + 1}年的目标，不记入{year}年的数据" if planned else "不是数据"
        options.insert(0 if planned else len(options), (Choice(none), self.declare))
        lines = (f"识别出 {len(self.found)} 个数字，第 {self.at + 1} 个：", f"……{found.fragment}……")
        return _NumberStep(self, f"{found.quantity.text} 是哪个数据？", options, lines)

    def _stated_before(self, wizard: Wizard, before: str) -> list[str]:
        """The figures that the sentence stated before and no longer does, the likeliest first."""
        taken = {name for names in self.done.tied.values() for name in names}
        for piece in split_references(self.text):
            taken.update(() if isinstance(piece, str) else piece.names)
        gone = [each for each in self.stated if each.name not in taken]
        return likely(wizard.desk, gone, self.now.quantity, before)

    def _changed(self, wizard: Wizard, name: str) -> Option:
        """Offer a figure of the sentence as it was, with the value that it would lose."""
        held, new = self._held(wizard, name), self.now.quantity
        shown = shown_figure(wizard, name)
        if held is None or held.text == new.text or wizard.desk.held.offices(name):
            return Choice(shown), partial(self.choose, name=name)
        return Choice(f"{shown}：原来是 {held.text}，改成 {new.text}"), partial(self._overwrite, name=name)

    def _overwrite(self, wizard: Wizard, name: str) -> None:
        value = wizard.desk.case.reckoning.find(name) or Value(name, None)
        refused = refusal(value.name, self.now.quantity, value.indicator)
        if refused:
            wizard.refuse("".join(refused))
        else:
            self._judge(wizard, value.name, self.now.quantity)

    def _held(self, wizard: Wizard, name: str) -> Quantity | None:
        """The value that a figure has by now."""
        value = wizard.desk.case.reckoning.find(name)
        return self.done.figures.get(name) or (value.quantity if value else None)

    def _options(self, wizard: Wizard, offered: Iterable[Proposal]) -> list[Option]:
        return [(Choice(self._shown(wizard, each), each.remark), self._act(each)) for each in offered]

    def _changes(self, wizard: Wizard, proposal: Proposal) -> bool:
        """True if a figure that has a value would get another one."""
        held = self._held(wizard, proposal.name)
        return not proposal.filter and held is not None and held.text != self.now.quantity.text

    def _last(self, wizard: Wizard) -> Value | None:
        """The figure named last before the number that is asked about, with the value it will have."""
        ends = {end: names[0] for (_, end), names in self.done.tied.items()}
        for piece in split_references(self.text):
            if not isinstance(piece, str) and not piece.filter:
                ends[piece.end] = piece.names[0]
        before = [end for end in ends if end <= self.now.start]
        value = wizard.desk.case.reckoning.find(ends[max(before)]) if before else None
        return value and replace(value, quantity=self.done.figures.get(value.name, value.quantity))

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
        held = self.done.figures.get(value.name) or value.quantity
        if held is not None and held.text != quantity.text:
            wizard.push(self._clash(wizard, value.name, held))
        elif held is not None:
            self.keep_known(wizard, value.name)
        else:
            self._judge(wizard, value.name, quantity)

    def _judge(self, wizard: Wizard, name: str, quantity: Quantity) -> None:
        """Ask about what is odd before the value is taken."""
        doubt = odd(wizard.desk, name, quantity)
        settle = partial(self._settle, name, quantity)
        if doubt is None:
            settle(wizard, None, None)
            return
        others: tuple[Option, ...] = ((Choice("是另一个数据，另起名称"), self._rename),)
        named = f"{name}的 {quantity.text}"
        wizard.push(DoubtStep(self.step.place, Odd(doubt, named, settle, partial(self._anew, name), others)))

    def _anew(self, name: str, wizard: Wizard, text: str) -> None:
        """Take another value than the one that stands in the text."""
        quantity = read_value(wizard.desk.case.reckoning.find(name) or Value(name, None), text)
        wizard.pop()
        self._judge(wizard, name, quantity)

    def _clash(self, wizard: Wizard, name: str, held: Quantity) -> Step:
        new = self.now.quantity
        options: list[Option] = [(Choice(f"正文改成 {held.text}"), partial(self.keep_known, name=name))]
        if not wizard.desk.held.offices(name) or wizard.desk.department:
            change = partial(self._judge, name=name, quantity=new)
            options.append((Choice(f"改成 {new.text}"), change))
        options.append((Choice("是另一个数据，另起名称"), self._rename))
        options.append((Choice("不是数据"), self.declare))
        return ChoiceStep(self.step.place, f"{name}已经填了 {held.text}，这里写的是 {new.text}。", options)

    def _rename(self, wizard: Wizard) -> None:
        wizard.push(NameStep(self))

    def reckon(self, wizard: Wizard, proposal: Proposal) -> None:
        """Have a change against last year worked out from the figure itself."""
        self.done.changes[proposal.start, self.now.end] = f"{{{{ {proposal.name} | {proposal.filter} }}}}"
        self.next(wizard)

    def _settle(
        self, name: str, quantity: Quantity, wizard: Wizard, instead: Quantity | None, reason: str | None
    ) -> None:
        """Tie the number to a figure that gets a value, or another one instead."""
        self.done.figures[name] = instead or quantity
        if reason:
            self.done.reasons[name] = reason
        self.keep_known(wizard, name)

    def keep_known(self, wizard: Wizard, name: str) -> None:
        """Tie the number to a figure that keeps the value it has."""
        self.done.tied.setdefault((self.now.start, self.now.end), []).append(name)
        self.next(wizard)

    def declare(self, wizard: Wizard) -> None:
        """Note that a number is no figure."""
        self.done.not_figures.append(self.text[self.now.start : self.now.end])
        self.next(wizard)

    def next(self, wizard: Wizard) -> None:
        """Go on to the next number."""
        while len(wizard.stack) > 1 and not isinstance(wizard.stack[-1], _NumberStep | TextStep):
            wizard.pop()
        self.done = replace(self.done, at=self.at + 1)
        self.go_on(wizard)

    def _tied_text(self) -> str:
        references = {
            span: f"{{{{ {'、'.join(dict.fromkeys(names))} }}}}" for span, names in self.done.tied.items()
        } | self.done.changes
        text = self.text
        for (start, end), reference in sorted(references.items(), reverse=True):
            text = f"{text[:start]}{reference}{text[end:]}"
        return text


class _NumberStep(ChoiceStep):
    """The question about one number; answered again, it takes back what was said of those behind it."""

    def __init__(self, numbers: Numbers, prompt: str, options: list[Option], lines: tuple[str, ...]) -> None:
        super().__init__(numbers.step.place, prompt, options, lines)
        self.numbers = numbers
        self.before = deepcopy(numbers.done)

    def take(self, wizard: Wizard, text: str) -> None:
        """Begin anew with this number, then do what was chosen."""
        self.numbers.done = deepcopy(self.before)
        super().take(wizard, text)
