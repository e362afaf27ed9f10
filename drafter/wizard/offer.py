"""The ready sentences of a topic, with their origin; several may be taken at once."""

from __future__ import annotations

import re

from drafter.data.seeds import shown_origin
from drafter.skeleton.formulations import Formulation
from drafter.wizard.machine import Wizard
from drafter.wizard.placing import added, placed
from drafter.wizard.screen import CHOICE_KEYS, Choice, Mode, Screen
from drafter.wizard.step import Step, number, unknown_choice
from drafter.wizard.told import as_told
from drafter.wizard.topic import TopicStep, text_key_of
from drafter.yamlfile import Tree
from drafter.zh.width import fold

_SEVERAL = re.compile(r"[、,，;；\s]+")


class FormulationStep(Step):
    """The ready sentences of a topic, with their origin."""

    help = "写一个数字选一条，写几个数字可以一次选几条，例如 1，3，5。出处写在每条后面。"

    def __init__(self, topic: TopicStep) -> None:
        self.topic = topic

    def screen(self, wizard: Wizard) -> Screen:
        """Return the sentences."""
        choices = tuple(
            Choice(
                as_told(wizard.desk, each.text),
                "，".join(filter(None, (each.use, shown_origin(each.origin)))),
            )
            for each in self.topic.offered(wizard)
        )
        prompt = "选用哪一条？（可以一次选几条，例如 1，3）"
        return Screen(
            self.topic.question.place, prompt, Mode.CHOICE, choices=choices, keys=CHOICE_KEYS, several=True
        )

    def take(self, wizard: Wizard, text: str) -> None:
        """Put the sentences chosen into the report; their figures are asked next."""
        offered = self.topic.offered(wizard)
        words = [word for word in _SEVERAL.split(fold(text).strip()) if word] or [""]
        places = [number(word, len(offered)) for word in words]
        if None in places:
            wizard.refuse(unknown_choice(words[places.index(None)], len(offered)))
            return
        chosen = [offered[at] for at in dict.fromkeys(places) if at is not None]
        part = self.topic.part
        framing = [((part, each.use), each.text) for each in chosen if each.use]
        items = [_taken(each, part) for each in chosen if not each.use]
        before = wizard.desk.identities
        wizard.save(*framing, *(placed(wizard.desk, self.topic.question, items) if items else ()))
        wizard.news(f"已选用 {len(chosen)} 条。")
        if items:
            wizard.again((part, added(wizard.desk, part, before)[0].id or ""))
        else:
            wizard.bottom()


def _taken(formulation: Formulation, part: str) -> dict[str, Tree]:
    """A formulation as an item: its words, to be changed freely, and where they come from."""
    return {text_key_of(part): formulation.text, "常用表述": formulation.id}
