"""What questions and screens say of items, sections and figures, in a few words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from drafter.model import walk
from drafter.model.figure import Figure
from drafter.model.items import Item, Section
from drafter.model.reckoned import Value
from drafter.model.telling import GAP
from drafter.skeleton.formulations import formulation_text
from drafter.zh.references import split_references

ASKED_WHETHER_DONE = "【已落实？】"
_WORDS = 14


def supplier(value: Value, figure: Figure | None) -> str:
    """The department that supplies a figure: as the case says, else as the indicator does; may be empty."""
    if figure is not None and figure.department:
        return figure.department
    return value.indicator.department if value.indicator else ""


def computed(figure: Figure | None) -> bool:
    """True for a figure that follows from others."""
    return figure is not None and bool(figure.formula)


def shown_heading(section: Section[Any]) -> str:
    """What a section is called on screens."""
    return section.topic or section.heading or section.id or ""


def topic_of(section: Section[Any]) -> str:
    """The topic of a section, without its subtopic."""
    return (section.topic or "").partition(".")[0]


def text_of(item: Item) -> str:
    """Its words, of its own or of the formulation it takes; may be empty."""
    own = getattr(item, "text", None)
    formulation = getattr(item, "formulation", None)
    return own or (formulation_text(formulation) or "" if formulation else "")


def short(text: str, most: int) -> str:
    """Return a text in at most so many characters; … shows where it is cut."""
    flat = text.replace("\n", "")
    return flat if len(flat) <= most else f"{flat[:most].rstrip('…　 ')}…"


def label(item: Item, fields: Mapping[str, str | None]) -> str:
    """An item in a few words: its heading, else how it begins, … for figures.

    Args:
        fields: what the case is called.
    """
    pieces = split_references((item.heading or text_of(item)).replace("\n", ""))
    told = (each if isinstance(each, str) else "、".join(_named(each.names, fields)) for each in pieces)
    words = "".join(told)
    if not words.strip("…、，。；"):
        return item.id or ""
    cut = not item.heading and len(words) > _WORDS
    return f"{words[:_WORDS].rstrip('…')}…" if cut else words


def _named(names: Iterable[str], fields: Mapping[str, str | None]) -> Iterator[str]:
    return (fields.get(name) or "…" for name in names)


def is_open(item: Item) -> bool:
    """True for an item that nobody has confirmed, that says nothing yet, or that has gaps in its words."""
    text = text_of(item)
    return item.unconfirmed or not text or bool(GAP.search(text))


def names_in(item: Item) -> tuple[str, ...]:
    """The names that the texts of an item refer to, in order, each once."""
    texts = [item.heading, text_of(item), getattr(item, "cause", None)]
    return tuple(dict.fromkeys(walk.names_in(texts)))
