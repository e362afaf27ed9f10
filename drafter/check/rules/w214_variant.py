"""Two forms of one name in one text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words import in_title
from drafter.data.variants import variants

Places = list[tuple[int, re.Match[str]]]


def _find(draft: Draft) -> Iterator[Hit]:
    whole = "\n".join(draft.flats)
    for pair in variants():
        if all(form.search(whole) for form in pair.forms):
            one, other = (_places(draft, form) for form in pair.forms)
            if one and other:
                yield _hit(pair.why, *((one, other) if len(one) < len(other) else (other, one)))


def _places(draft: Draft, form: re.Pattern[str]) -> Places:
    return [
        (number, match)
        for number, flat in enumerate(draft.flats)
        for match in form.finditer(flat)
        if not in_title(flat, match.start())
    ]


def _hit(why: str, few: Places, many: Places) -> Hit:
    """Mark the first of the form that is rarer."""
    number, match = few[0]
    message = f"这里写“{match.group()}”，别处写“{many[0][1].group()}”。{why}"
    return Hit(message, number, match.start(), match.end())


RULE = Rule(
    id="W214",
    name="同一事物前后写法不一",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="同一件事前后两种写法，读的人会以为是两件事，查找和统计也对不上。",
    basis="通行的写作要求：全文一致（待核）；各组写法的依据见 drafter/data/variants.yaml",
    find=_find,
    bad=(
        bad("完成行政规范性文件合法性审查12件。\n健全规范性文件合法性审核机制。", "规范性文件合法性审核"),
        bad("我县扎实推进依法行政，我县成效明显。\n本县执法队伍不断壮大。", "本县"),
    ),
    good=(
        good(
            "完成规范性文件合法性审查12件，重大行政执法决定法制审核30件。",
            note="执法决定的“审核”是另一项制度",
        ),
        good("我县扎实推进依法行政，学习《本县地方志编纂办法》。", note="文件名称照旧"),
    ),
)
