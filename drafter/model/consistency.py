"""What must fit together inside one file of a case: references, links, names of texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from drafter.address import Address
from drafter.data.submissions import submission_types
from drafter.model.base import Model
from drafter.model.items import Item
from drafter.model.known import FIELDS
from drafter.model.marks import links
from drafter.model.parts import LAST_PROMISES
from drafter.model.problem import Problem
from drafter.model.report import Contents, Report
from drafter.model.telling import Contradiction, Teller
from drafter.model.walk import placed_items, texts
from drafter.zh.near import did_you_mean
from drafter.zh.references import split_references

_FRAMES = "报送文本"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everything the files of a case may point at, gathered from all of them.

    Attributes:
        figures: folded names of the figures of the case and of the known indicators.
        own_figures: folded names of the figures of the case alone, for suggestions first.
        submissions: names of the 报送文本.
        ids: key of a part or list → 编号 of the items that others may name.
    """

    figures: frozenset[str]
    own_figures: tuple[str, ...]
    submissions: frozenset[str]
    ids: Mapping[str, frozenset[str]]


def problems(contents: Contents, vocabulary: Vocabulary) -> list[Problem]:
    """Find unknown references and dead links of one file, in file order."""
    found = unknown_names(contents, vocabulary)
    for place, item in placed_items(contents):
        found += _dead_links(place, item, vocabulary)
    if isinstance(contents, Report):
        for index, passage in enumerate(contents.opening):
            found += _unknown_texts(("引言", index, "适用文本"), passage.submissions, vocabulary)
        found += _unknown_types(contents)
        found += _repeated_submissions(contents)
        found += _unknown_annex_figures(contents, vocabulary)
    return found


def unknown_names(contents: Model, vocabulary: Vocabulary) -> list[Problem]:
    """Find references of one file to names that nothing bears; what frames a text takes fields alone."""
    found: list[Problem] = []
    for place, text in texts(contents):
        if "{{" in text:
            found += _no_field(place, text) if place[0] == _FRAMES else _no_name(place, text, vocabulary)
    return found


def repeated_ids(
    contents: Contents, home: str, seen: dict[str, str], left: frozenset[str] = frozenset()
) -> Iterator[Problem]:
    """Find items of one file whose 编号 is already taken.

    Args:
        home: name of the file; left: 编号 of other files that it may take up, each once.
        seen: 编号 → file of the items met so far; what this file holds is added.
    """
    free = set(left)
    for place, item in placed_items(contents):
        if not item.id or place[0] == LAST_PROMISES:
            continue
        if item.id in free:
            free.discard(item.id)
        elif item.id in seen:
            what = f"编号“{item.id}”用了两次，{seen[item.id]}里已经有了。"
            yield Problem((*place, "编号"), what, "请把这一处改成没有用过的编号。")
        seen.setdefault(item.id, home)


def _no_name(place: Address, text: str, vocabulary: Vocabulary) -> Iterator[Problem]:
    for piece in split_references(text):
        if isinstance(piece, str):
            continue
        for name in piece.names:
            if name in FIELDS:
                if piece.filter or len(piece.names) > 1:
                    yield Problem(
                        place,
                        f"“{name}”不是数据，不能加过滤或与别的名称并列。",
                        f"请单独写成 {{{{ {name} }}}}。",
                        piece.start,
                    )
            elif name not in vocabulary.figures:
                cure = did_you_mean(name, [*vocabulary.own_figures, *FIELDS]) or did_you_mean(
                    name, list(vocabulary.figures)
                )
                yield Problem(
                    place, f"数据里没有“{name}”。", cure or "请在“数据”里加上它，或者改正名称。", piece.start
                )


def _dead_links(place: Address, item: Item, vocabulary: Vocabulary) -> list[Problem]:
    found = list(_unknown_texts((*place, "适用文本"), item.submissions, vocabulary))
    for name, key, goal in links(type(item)):
        found += _links((*place, key), getattr(item, name), vocabulary.ids[goal], goal)
    return found


def _links(place: Address, ids: Iterable[str], known: frozenset[str], where: str) -> Iterator[Problem]:
    for target in ids:
        if target not in known:
            yield Problem(
                place,
                f"“{where}”里没有编号“{target}”。",
                did_you_mean(target, sorted(known)) or "请核对编号。",
            )


def _unknown_texts(place: Address, names: Iterable[str], vocabulary: Vocabulary) -> Iterator[Problem]:
    for name in names:
        if name not in vocabulary.submissions:
            yield Problem(
                place,
                f"没有名称是“{name}”的报送文本。",
                did_you_mean(name, sorted(vocabulary.submissions)) or "请核对名称。",
            )


def _unknown_types(report: Report) -> Iterator[Problem]:
    known = submission_types()
    for index, submission in enumerate(report.submissions):
        if submission.type not in known:
            hint = did_you_mean(submission.type, list(known))
            cure = f"{hint}可以写：{'、'.join(known)}。"
            yield Problem(("报送文本", index, "类型"), f"没有“{submission.type}”这种报送类型。", cure)


def _no_field(place: Address, text: str) -> Iterator[Problem]:
    """Find references to anything but one field of the report."""
    key = next(step for step in reversed(place) if isinstance(step, str))
    for piece in split_references(text):
        if isinstance(piece, str) or (piece.names[0] in FIELDS and not piece.names[1:] and not piece.filter):
            continue
        what = f"“{key}”里不能引用“{'、'.join(piece.names)}”。"
        cure = did_you_mean(piece.names[0], FIELDS) or f"可以引用：{'、'.join(FIELDS)}。"
        yield Problem(place, what, cure, piece.start)


def _repeated_submissions(report: Report) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, submission in enumerate(report.submissions):
        if submission.name in seen:
            yield Problem(
                ("报送文本", index, "名称"),
                f"有两个报送文本都叫“{submission.name}”。",
                "请改掉其中一个的名称。",
            )
        seen.add(submission.name)


def _unknown_annex_figures(report: Report, vocabulary: Vocabulary) -> Iterator[Problem]:
    for index, annex in enumerate(report.annexes):
        for name in annex.figures:
            if name not in vocabulary.figures:
                yield Problem(
                    ("附件", annex.id or index, "数据"), f"数据里没有“{name}”。",
                    did_you_mean(name, list(vocabulary.own_figures)) or "请改正名称。",
                )  # fmt: skip


def contradictions(contents: Contents, teller: Teller) -> Iterator[Problem]:
    """Find references that cannot be told truthfully: 同比 of inexact figures, two values in one numeral."""
    for place, text in texts(contents):
        if "{{" not in text or not ("|" in text or "、" in text):
            continue
        for piece in split_references(text):
            if isinstance(piece, str) or (not piece.filter and len(piece.names) == 1):
                continue
            try:
                teller.tell(piece)
            except Contradiction as error:
                yield Problem(place, error.what, error.cure, piece.start)
