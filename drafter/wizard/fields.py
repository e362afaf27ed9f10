"""Fields of the model, asked one by one: the same constraint, the same words as in the file."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, get_args

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from drafter.address import Address
from drafter.data.submissions import submission_types
from drafter.data.topics import topics
from drafter.errors import InputError
from drafter.model.ask import Ask, asks
from drafter.model.base import Model
from drafter.model.body import Body
from drafter.model.marks import Mark, marked
from drafter.model.report import Contribution, Report
from drafter.model.translate import refusal_of
from drafter.skeleton.manifest import find_skeleton
from drafter.skeleton.manifest import names as skeleton_names
from drafter.wizard.machine import Wizard
from drafter.wizard.question import Question
from drafter.wizard.screen import CHOICE_KEYS, KEPT_KEYS, VALUE_KEYS, Choice, Mode, Screen
from drafter.wizard.step import ChoiceStep, Option, Step, is_number, number, unknown_choice
from drafter.wizard.tree import replaced, value_at
from drafter.yamlfile import Change, Tree

After = Callable[[Wizard], None]

_OFFERED: dict[str, Callable[[], list[str]]] = {
    "类型": lambda: list(submission_types()),
    "体例": skeleton_names,
    "专题": lambda: [topic.name for topic in topics() if not topic.parent],
}
"""Fields that take any words in a file but only a few that mean something."""

_LONG = 60


def read_field(model: type[Model], key: str, text: Tree) -> Any:
    """Return a value as the field takes it; raises InputError with the words the file would get."""
    try:
        return _adapter(model, key).validate_python(text)
    except ValidationError as error:
        what, cure = refusal_of(error.errors(include_url=False, include_input=True)[0])
        raise InputError(what + cure) from None


@cache
def _adapter(model: type[Model], key: str) -> TypeAdapter[Any]:
    field = _field(model, key)
    constrained: Any = Annotated[field.annotation, *field.metadata]
    return TypeAdapter(constrained)


def _field(model: type[Model], key: str) -> FieldInfo:
    return next(field for field in model.model_fields.values() if field.alias == key)


def choices_of(model: type[Model], key: str) -> tuple[str, ...]:
    """The values a field may have where they are a few fixed ones."""
    if key in _OFFERED:
        return tuple(_OFFERED[key]())
    annotation = _field(model, key).annotation
    return ("是", "否") if bool in (annotation, *get_args(annotation)) else tuple(_literals(annotation))


def _literals(annotation: Any) -> list[str]:
    found: list[str] = []
    for each in get_args(annotation):
        found += [each] if isinstance(each, str) else _literals(each)
    return [each for each in found if each]


def said_value(model: type[Model], key: str, text: str) -> Tree:
    """Return what a file says for what was typed: several bodies separated by 、 are a list."""
    parts = [part.strip() for part in text.split("、") if part.strip()]
    several = any(key == each for _, each in marked(model, Mark.LINES))
    return [*parts] if several and len(parts) > 1 else text


def field_changes(tree: Tree, address: Address, model: type[Model], text: str) -> list[Change]:
    """Return the changes that give a field what was typed.

    Raises:
        InputError: the field does not take it, in the words the file would get.
        UsageError: there is no such skeleton.
    """
    said = said_value(model, str(address[-1]), text.strip())
    read_field(model, str(address[-1]), said)
    if address == ("体例",):
        find_skeleton(text.strip())
    return replaced(tree, address, said) if _has_members(said, tree, address) else [(address, said)]


def _has_members(said: Tree, tree: Tree, address: Address) -> bool:
    return isinstance(said, list) or isinstance(value_at(tree, address), (list, dict))


def shown_value(value: Tree) -> str:
    """Return what stands in a file as it is shown and typed."""
    if isinstance(value, list):
        return "、".join(each for each in value if isinstance(each, str))
    return value if isinstance(value, str) else ""


class FieldStep(Step):
    """One field of the model."""

    help = "照例子的样子写。写“无”表示没有这一项；空着回车，不改。"

    def __init__(
        self, place: tuple[str, ...], address: Address, model: type[Model], after: After = Wizard.done
    ) -> None:
        self.place = place
        self.address = address
        self.model = model
        self.key = str(address[-1])
        self.after = after
        self.choices = choices_of(model, self.key)

    @property
    def ask(self) -> Ask:
        """The question of the field."""
        return asks(self.model)[self.key]

    def screen(self, wizard: Wizard) -> Screen:
        """Return the question, with what is there now."""
        year = wizard.desk.year
        now = shown_value(value_at(wizard.desk.tree, self.address))
        prompt = self.ask.worded(year)
        if self.choices:
            kept = Choice(f"不改（现在是 {now}）" if now else "不改")
            choices = (kept, *map(Choice, self.choices))
            return Screen(self.place, prompt, Mode.CHOICE, choices=choices, keys=CHOICE_KEYS)
        lines = (f"例如：{self.ask.sample(year)}",) if self.ask.example else ()
        initial = now if "待填" not in now else ""
        mode = Mode.TEXT if len(initial) > _LONG else Mode.VALUE
        keys = KEPT_KEYS if initial else VALUE_KEYS
        return Screen(self.place, prompt, mode, lines, initial=initial, keys=keys)

    def take(self, wizard: Wizard, text: str) -> None:
        """Save what the field takes."""
        if self.choices:
            self._choose(wizard, text)
        elif not text.strip():
            self.after(wizard)
        else:
            self._save(wizard, text)

    def _choose(self, wizard: Wizard, text: str) -> None:
        at = number(text, len(self.choices) + 1)
        if at is None and is_number(text):
            wizard.refuse(unknown_choice(text, len(self.choices) + 1))
        elif at is None:
            self._save(wizard, text)
        elif at == 0:
            self.after(wizard)
        else:
            self._save(wizard, self.choices[at - 1])

    def _save(self, wizard: Wizard, text: str) -> None:
        changes = field_changes(wizard.desk.tree, self.address, self.model, text)
        if text.strip() != shown_value(value_at(wizard.desk.tree, self.address)):
            wizard.save(*changes)
        self.after(wizard)


class QuestionStep(FieldStep):
    """A question that is one field of the report, of its body or of a department's file."""

    def __init__(self, question: Question) -> None:
        super().__init__(question.place, question.id, model_of(question.id))


def model_of(address: Address) -> type[Model]:
    """Return the model whose field stands at an address."""
    if address[0] == "报告主体":
        return Body
    own = any(field.alias == address[0] for field in Report.model_fields.values())
    return Report if own else Contribution


def fields_step(place: tuple[str, ...], address: Address, model: type[Model]) -> Step:
    """Offer every field of an item that asks something."""
    told = asks(model)
    options: list[Option] = [(Choice("好了，回到上一屏"), Wizard.pop)]
    options += [
        (Choice(key), _open(place, (*address, key), model)) for key, ask in told.items() if not ask.hidden
    ]
    return ChoiceStep(place, "填哪一项？", options)


def _open(place: tuple[str, ...], address: Address, model: type[Model]) -> After:
    def act(wizard: Wizard) -> None:
        wizard.push(FieldStep((*place, str(address[-1])), address, model, Wizard.pop))

    return act
