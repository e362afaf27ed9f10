"""Characters that their face cannot draw."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.layout_finds import page
from drafter.check.rule import Force, Rule


def _find(draft: Draft) -> Iterator[Hit]:
    for character in draft.layout.undrawable if draft.layout is not None else "":
        message = f"“{character}”是字体里没有的字，打印时会换成别的字体。请单独设为“仿宋”。"
        number = next((at for at, node in enumerate(draft.nodes) if character in node.text), None)
        start = 0 if number is None else draft.nodes[number].text.index(character)
        yield Hit(message, number, start, start + (number is not None))


RULE = Rule(
    id="L113",
    name="字体里没有这个字",
    severity=Severity.ASK,
    force=Force.STANDARD,
    why="名称带“_GB2312”的字体只有六千多个字，地名、人名里的生僻字会变成另一种字体或者方框。",
    basis="GB/T 2312—1980 字符集；GB/T 9704—2012 5.2.2",
    find=_find,
    bad=(
        page(undrawable="垟"),
        page(undrawable="塆垟", note="两个字各报一次"),
    ),
    good=(
        page(undrawable="", body_face="仿宋", note="“仿宋”收的字多，画得出来"),
        page(undrawable="", body_face="仿宋_GB2312"),
    ),
)
