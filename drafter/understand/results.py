"""What is understood of a report somebody else wrote: its frame, headings, text, figures and promises."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from drafter.address import Address
from drafter.zh.prose import Direction, Kind

PartName = Literal["achievements", "shortcomings", "duty", "plan", "other"]
MANDATED: tuple[PartName, ...] = ("achievements", "shortcomings", "duty", "plan")
NodeKind = Literal[
    "title",
    "number",
    "recipients",
    "opening",
    "transition",
    "heading",
    "body",
    "table",
    "closing",
    "signature",
    "date",
    "note",
    "annex",
]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as it stands.

    Attributes:
        level: 1 for the highest; 一是 … counts as 3 or lower, wherever it stands.
        marker: its number as written: ``一、``, ``（一）``, ``1.``, ``一是``, ``★``; empty if it has none.
        text: marker and title, without the mark behind it.
        title: the words alone.
        mark: what ends it when text follows in the same paragraph: ``。``, ``：`` or nothing.
        part: the mandated parts it belongs to, several where one heading merges them; empty if unknown.
        run_in: True if its text goes on in the same paragraph.
        place: ``("段", n)`` of the file.
        confidence: 0–1, how sure it is that this is a heading of this part.
    """

    level: int
    marker: str
    text: str
    title: str
    mark: str
    part: tuple[PartName, ...]
    run_in: bool
    place: Address
    confidence: float


@dataclass(frozen=True, slots=True)
class Node:
    """A stretch of the source; every character of it but white space and debris lies in exactly one.

    Attributes:
        kind: what it is; a heading's marker, title and mark are one node.
        text: its characters as they stand; of a table its cells, rows separated by line ends, cells by tabs.
        place: ``("段", n)`` or ``("表", n)`` of the file.
        heading: position in ``Understanding.headings`` of the heading it stands under (of a heading: itself);
            None before the first and behind the last part.
        part: the mandated parts it belongs to.
        continues: True if it follows the node before it in the same paragraph.
    """

    kind: NodeKind
    text: str
    place: Address
    heading: int | None
    part: tuple[PartName, ...]
    continues: bool


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it.

    Attributes:
        heading: None for text before the first heading.
        paragraphs: its own nodes, the heading itself left out.
        children: sections of lower level, in order.
    """

    heading: Heading | None
    paragraphs: tuple[Node, ...]
    children: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure of the text or of a table.

    Attributes:
        value: in base units (12000 for 1.2万件); of a range the lower bound.
        upper: the upper bound of a range, in base units, else None.
        written: the figure as ``parse_figure`` takes it: ``近2.3万条``; 达, 达到 and 保持 are no part of it.
        unit: base unit, empty if it has none.
        qualifier: what bounds the value (余, 近, 以上 …), empty if nothing does.
        kind: count, rate, money, change, rank, ratio or index.
        direction: of a change up or down, else None.
        period: the year it is about; None if the text tells none.
        label: the words that say what it counts.
        name: a short name for it, unique among the figures of one report; where the report is a draft with
            its notes, the figure's own name, the same wherever the figure is told.
        indicator: id of the known indicator, None if none fits.
        confidence: 0–1, how well the indicator fits; 0 without one.
        fragment: the words around it, exactly as they stand; contains the figure.
        part: the part it stands in, None if unknown.
        place: ``("段", n)`` or ``("表", n)`` of the file.
        node: position of its node in ``Understanding.nodes``.
        start: offset of the figure in the node's text.
        end: offset behind it.
        noted: True if the name is the one that the notes in a draft give.
    """

    value: Decimal
    upper: Decimal | None
    written: str
    unit: str
    qualifier: str
    kind: Kind
    direction: Direction | None
    period: int | None
    label: str
    name: str
    indicator: str | None
    confidence: float
    fragment: str
    part: PartName | None
    place: Address
    node: int
    start: int
    end: int
    noted: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """Characters of a draft that its notes know to be made of figures.

    Attributes:
        names: the figures; several when one numeral states several.
        filter: the filter that made the characters (同比 …), empty for the figure as written.
        node: position of their node in ``Understanding.nodes``.
        start: offset of the first character in the node's text.
        end: offset behind the last one.
    """

    names: tuple[str, ...]
    filter: str
    node: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FoundShortcoming:
    """A shortcoming.

    Attributes:
        text: what is lacking, without its number.
        cause: why, None if the text does not say.
        detail: what the report adds: examples, facts; may be empty.
        heading: text of the heading it stands under (or is), None if there is none.
        place: ``("段", n)`` of the file.
    """

    text: str
    cause: str | None
    detail: str
    heading: str | None
    place: Address


@dataclass(frozen=True, slots=True)
class FoundPromise:
    """A promise for the year to come.

    Attributes:
        text: what is to be done, without number and end mark.
        heading: text of the heading it stands under, None if there is none.
        place: ``("段", n)`` of the file.
    """

    text: str
    heading: str | None
    place: Address


@dataclass(frozen=True, slots=True)
class Understanding:
    """A report as understood.

    Attributes:
        title: the title on one line, empty if there is none.
        unit: issuing bodies, as signed or as the title names them.
        year: the year reported on, None if it cannot be told.
        plan_year: the year the plan is for.
        recipients: bodies it is addressed to.
        signature: bodies that signed.
        sign_date: date below the signature.
        doc_no: 发文字号, None if there is none.
        transition: 现将有关情况报告如下 …, empty if there is none.
        closing: 特此报告 …, empty if there is none.
        note: 附注, as （此件公开发布）, empty if there is none.
        headings: every heading, in order.
        nodes: the whole text, in order.
        sections: the same as a tree.
        missing_parts: mandated parts that have neither a heading nor a passage of their own.
        embedded_parts: parts that some sentences elsewhere tell, with the heading they stand under.
        figures: in order.
        shortcomings: in order.
        promises: in order.
        tables: how many tables the file has.
        debris: lines that are no part of the document.
        warnings: Chinese sentences: what is missing, merged, embedded or doubtful.
        tellings: what the notes in a draft say of its figures, in order; empty for any other report.
    """

    title: str
    unit: tuple[str, ...]
    year: int | None
    plan_year: int | None
    recipients: tuple[str, ...]
    signature: tuple[str, ...]
    sign_date: date | None
    doc_no: str | None
    transition: str
    closing: str
    note: str
    headings: tuple[Heading, ...]
    nodes: tuple[Node, ...]
    sections: tuple[Section, ...]
    missing_parts: tuple[PartName, ...]
    embedded_parts: tuple[tuple[PartName, str], ...]
    figures: tuple[FoundFigure, ...]
    shortcomings: tuple[FoundShortcoming, ...]
    promises: tuple[FoundPromise, ...]
    tables: int
    debris: tuple[str, ...]
    warnings: tuple[str, ...]
    tellings: tuple[Telling, ...] = ()
