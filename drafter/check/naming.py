"""How people name the place of a node: by part, heading and paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.understand.markers import markers
from drafter.understand.results import Heading, Node, NodeKind, Understanding
from drafter.zh.numerals import int_to_chinese
from drafter.zh.prose_width import plain

_KINDS: dict[NodeKind, str] = {
    "title": "标题",
    "number": "发文字号",
    "recipients": "主送机关",
    "transition": "过渡语",
    "closing": "结束语",
    "signature": "署名",
    "date": "成文日期",
    "note": "附注",
}
_OUTSIDE: dict[NodeKind, str] = {"opening": "引言", "annex": "附件"}
_LONGEST = 10


def place_names(found: Understanding) -> tuple[str, ...]:
    """Return, for each node, where it is: 第一部分（四）第2段, 标题, 附件表格.

    A paragraph is numbered where its heading has several.
    """
    paths = _paths(found.headings)
    counts = _paragraphs(found.nodes)
    annex = next((at for at, node in enumerate(found.nodes) if node.kind == "annex"), len(found.nodes))
    return tuple(
        _name(node, paths, number, several, "附件" if at > annex else "")
        for at, (node, (number, several)) in enumerate(zip(found.nodes, counts, strict=True))
    )


def _name(node: Node, paths: Sequence[str], number: int, several: bool, behind: str) -> str:
    known = _KINDS.get(node.kind)
    if known:
        return known
    if node.kind == "table" and behind:
        return f"{behind}表格"
    under = paths[node.heading] if node.heading is not None else _OUTSIDE.get(node.kind, "")
    if node.kind in ("heading", "table"):
        return f"{under}{'标题' if node.kind == 'heading' else '表格'}"
    return f"{under}第{number}段" if several or not under else under


def _paths(headings: Sequence[Heading]) -> list[str]:
    """Return how each heading is called, from its part down."""
    paths: list[str] = []
    above: list[tuple[int, str]] = []
    parts = 0
    for heading in headings:
        above = [(level, name) for level, name in above if level < heading.level]
        parts += heading.level == 1
        name = _own(heading, parts)
        above.append((heading.level, name))
        paths.append("".join(name for _, name in above))
    return paths


def _own(heading: Heading, parts: int) -> str:
    if heading.level == 1:
        marker = next(iter(markers(plain(heading.marker))), None)
        return f"第{int_to_chinese(marker.number if marker and marker.number else parts)}部分"
    if heading.marker and heading.marker.strip("★ "):
        return _shown(plain(heading.marker).strip())
    title = heading.title[:_LONGEST]
    return f"“{title}{'…' if len(heading.title) > _LONGEST else ''}”"


def _shown(marker: str) -> str:
    """Return a marker as it reads within a line: （四）, 一是, 第3项."""
    bare = marker.rstrip("、.,)").lstrip("(")
    if bare.isdecimal():
        return f"第{bare}项"
    return f"（{bare}）" if marker.startswith("(") else bare


def _paragraphs(nodes: Sequence[Node]) -> Iterator[tuple[int, bool]]:
    """Yield, for each node, which paragraph of its heading it stands in, and whether there are several."""
    numbers: list[tuple[object, int]] = []
    last: dict[object, tuple[object, int]] = {}
    for node in nodes:
        key = (node.heading, node.kind if node.kind in ("opening", "annex") else "")
        if node.kind in ("heading", "table"):
            numbers.append((key, 0))
            continue
        place, count = last.get(key, (None, 0))
        count += node.place != place
        last[key] = (node.place, count)
        numbers.append((key, count))
    return ((number, last.get(key, (None, 0))[1] > 1) for key, number in numbers)
