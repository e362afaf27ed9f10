"""A fixed political formulation, not word for word."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Fix, Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words import hits, seen
from drafter.check.words_politics import near_misses, written_wrong


def _find(draft: Draft) -> Iterator[Hit]:
    taken: set[tuple[int, int]] = set()
    for found in (*hits(draft, seen(draft, "提法")), *_wrong(draft), *_near(draft)):
        spots = {(found.node or 0, at) for at in range(found.start, found.end)}
        if not taken & spots:
            taken |= spots
            yield found


def _wrong(draft: Draft) -> Iterator[Hit]:
    for one in written_wrong(draft, "规范"):
        fix = Fix(one.node, one.start, one.end, one.right) if one.safe else None
        yield Hit(f"规范的提法是“{one.right}”。{one.note}", one.node, one.start, one.end, fix)


def _near(draft: Draft) -> Iterator[Hit]:
    for one in near_misses(draft, "规范"):
        yield Hit(f"规范的提法是“{one.right}”，差了字。请逐字核对。", one.node, one.start, one.end)


RULE = Rule(
    id="W301",
    name="固定提法写错",
    severity=Severity.MUST,
    force=Force.REGULATION,
    why="政治提法和法定用语要逐字照写，多一字少一字都是差错。",
    basis="drafter/data/politics.yaml 所列各提法的依据和核对日期；常见误写另见 drafter/data/confusions.yaml",
    find=_find,
    bad=(
        bad("深刻领悟“两个确立”的决定意义。", "决定意义"),
        bad("坚持以习近平法制思想为指导，扎实推进依法行政。", "法制"),
        bad("坚持以习近平新时代特色社会主义思想为指导。", "习近平新时代特色社会主义思想"),
        bad(
            "深化改革，推动严格规范文明执法，落实行政负责人出庭应诉制度。",
            "严格规范文明执法",
            "行政负责人出庭应诉",
        ),
        bad(
            "推进科学立法、严格执法、公正司法、全民普法，落实党中央、务院部署。",
            "科学立法、严格执法、公正司法、全民普法",
            "党中央、务院",
        ),
        bad("切实履行法治建设第一人职责，坚定“四个意识”。", "第一人职责", "坚定"),
    ),
    good=(
        good(
            "坚持以习近平新时代中国特色社会主义思想为指引，深入贯彻习近平法治思想。",
            note="“为指引”也有人用，不算错",
        ),
        good(
            "学习习近平文化思想、习近平生态文明思想，坚持和发展新时代中国特色社会主义法治道路。",
            note="都是另外的规范提法",
        ),
        good(
            "行政机关负责人应出庭应诉40次，负责人依法出庭应诉率100%，规范公正文明执法。",
            note="名称中间插了字，不是写错",
        ),
    ),
)
