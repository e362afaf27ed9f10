"""The build of a draft as rules see it: its numbers in order, its parts, whether it is a whole report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from drafter.check.draft import Draft
from drafter.understand.markers import RANKS, UNCOUNTED, Marker, markers
from drafter.understand.results import MANDATED, Node, NodeKind, PartName
from drafter.zh.prose_width import plain
from drafter.zh.regex import regex

_REPORT = regex("(?:报告|年报|总结|情况|汇报)(?:\\([^()]{1,12}\\))?$")
_GOVERNMENT = regex("(?:省|市|县|区|州|旗)(?:人民政府|委|委员会)$")
_ENOUGH = 3  # mandated parts that make a whole report by themselves
_FRAMED = 2  # chapters that make one together with a closing or a signature
_LONG = 1500  # characters of a text that is no excerpt
_MOST_READ = 24  # characters of a paragraph among which its number stands
_UNRANKED = ("is", *UNCOUNTED)


class Numbered(NamedTuple):
    """A heading or paragraph that begins with a number.

    Attributes:
        node: position of its node.
        marker: the number, offsets in the node's text.
        rank: how high its kind stands, 0 the highest.
    """

    node: int
    marker: Marker
    rank: int


def marker_of(flat: str) -> Marker | None:
    """Return the number that plain text begins with, None if it begins with none."""
    found = next(markers(flat[:_MOST_READ]), None)
    return found if found is not None and found.first else None


def numbered(draft: Draft) -> Iterator[Numbered]:
    """Yield the numbered headings and paragraphs of the text, 一是 and ★ left out, in order."""
    for at in within(draft):
        node = draft.nodes[at]
        if node.kind == "heading" or (node.kind in ("body", "opening") and not node.continues):
            marker = marker_of(draft.flats[at])
            if marker is not None and marker.kind not in _UNRANKED:
                yield Numbered(at, marker, RANKS[marker.kind])


def within(draft: Draft) -> range:
    """Return the positions of the nodes before the annexes."""
    nodes = draft.nodes
    return range(next((at for at, node in enumerate(nodes) if node.kind == "annex"), len(nodes)))


def shown(draft: Draft, each: Numbered) -> str:
    """Return a number as it is written."""
    return draft.nodes[each.node].text[each.marker.start : each.marker.end].strip()


def is_report(draft: Draft) -> bool:
    """True unless the title says that the text is a plan, a notice or something else."""
    title = plain(draft.found.title).strip()
    return not title or _REPORT.search(title) is not None


def is_whole(draft: Draft) -> bool:
    """True for a report told from its beginning to its end, False for a passage of one."""
    found = draft.found
    present = len(MANDATED) - len(found.missing_parts)
    chapters = sum(heading.level == 1 for heading in found.headings)
    begun = bool(found.title or found.recipients)
    ended = bool(found.closing or found.signature or found.sign_date)
    return begun and is_report(draft) and (present >= _ENOUGH or (ended and chapters >= _FRAMED))


def is_told_whole(draft: Draft) -> bool:
    """True for a text with at least three mandated parts, whatever its title says."""
    return len(MANDATED) - len(draft.found.missing_parts) >= _ENOUGH


def first_of(draft: Draft, kind: NodeKind) -> int | None:
    """Return the position of the first node of a kind."""
    return next((at for at, node in enumerate(draft.nodes) if node.kind == kind), None)


def is_framed(draft: Draft) -> bool:
    """True for a whole report that is sent to somebody, or so long that it cannot be meant as an excerpt."""
    found = draft.found
    sent = bool(found.recipients) and bool(found.signature or found.sign_date)
    return is_whole(draft) and (sent or length(draft, list(within(draft))) >= _LONG)


def is_government(draft: Draft) -> bool:
    """True for a government or committee of a county or above; what is not known to be one is none."""
    return any(_GOVERNMENT.search(name) for name in (draft.context.body, *draft.found.unit))


def is_public(draft: Draft) -> bool:
    """True for a text that is made public: a 公开稿, or one whose note says so."""
    note = draft.found.note
    return draft.context.public or ("公开" in note and "不予公开" not in note and "不公开" not in note)


def part_nodes(draft: Draft, part: PartName) -> list[int]:
    """Return the positions of the nodes that tell one part and no other."""
    return [at for at, node in enumerate(draft.nodes) if node.part == (part,) and _told(node)]


def part_heading(draft: Draft, part: PartName) -> int | None:
    """Return the position of the heading that opens a part, None where the part has none."""
    for at, node in enumerate(draft.nodes):
        if node.kind == "heading" and part in node.part:
            return at
    return None


def length(draft: Draft, nodes: list[int]) -> int:
    """Return how many characters the nodes have, spaces left out."""
    return sum(len("".join(draft.nodes[at].text.split())) for at in nodes)


def _told(node: Node) -> bool:
    return node.kind in ("heading", "body", "table")
