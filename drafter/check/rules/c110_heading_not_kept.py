"""A heading that announces what its text does not tell."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import within
from drafter.data.announced import announced
from drafter.zh.prose_width import plain

_LEAST = 15  # characters of a text that is more than a phrase


def _find(draft: Draft) -> Iterator[Hit]:
    below = _texts(draft)
    for at in within(draft):
        node = draft.nodes[at]
        if (
            node.kind != "heading"
            or node.heading is None
            or node.part[:1] not in (("achievements",), ("duty",))
        ):
            continue
        flat, text = draft.flats[at], below.get(node.heading, "")
        heading = draft.found.headings[node.heading]
        if heading.level < 2 or len(text) < _LEAST or any(map(str.isdigit, heading.title)):
            continue  # a heading with a figure tells what it announces
        for each in announced():
            if each.word in flat and not any(word in text for word in each.kept):
                start = flat.index(each.word)
                message = f"标题说的是“{each.word}”，下面的正文没有写到。请补写，或者改标题。"
                yield Hit(message, at, start, start + len(each.word))


def _texts(draft: Draft) -> dict[int, str]:
    """Return, for each heading, everything told under it, lower headings included."""
    pieces: dict[int, list[str]] = {}
    headings = draft.found.headings
    chain: list[int] = []
    for node in draft.nodes:
        if node.heading is None:
            continue
        if node.kind == "heading":
            while chain and headings[chain[-1]].level >= headings[node.heading].level:
                chain.pop()
            for above in chain:
                pieces.setdefault(above, []).append(plain(node.text))
            chain.append(node.heading)
        elif node.kind in ("body", "table"):
            for above in chain:
                pieces.setdefault(above, []).append(plain(node.text))
    return {at: "".join(each) for at, each in pieces.items()}


RULE = Rule(
    id="C110",
    name="标题说的事正文没有写",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="标题写“述职述法”，正文没有述法的内容，多半是改了正文没有改标题，或者漏了一段。",
    basis="通行的写作要求：标题和内容对应；词表见 drafter/data/announced.yaml（待核）。",
    find=_find,
    bad=(
        bad(
            "一、主要负责人履行第一责任人职责情况\n"
            "（一）强化述职述法。严格落实第一责任人职责，7名县领导出庭应诉8次。",
            "述法",
        ),
        bad(
            "一、主要举措和成效\n"
            "（一）做好法律援助工作。办理公证事项1286件，开展社区矫正教育36次，新增律师12名。",
            "法律援助",
        ),
    ),
    good=(
        good("一、主要举措和成效\n（一）健全述法制度。612名领导干部完成述职，测评优秀率98%。"),
        good(
            "一、主要举措和成效\n1.调解纠纷318件，达成协议291件。全年聘请法律顾问3名，审查合同58份。",
            note="序号后面是一句有数据的话，不是标题",
        ),
        good(
            "一、主要举措和成效\n（一）深化普法。\n1.抓重点人群。组织“法律明白人”培训4期，参加1200人次。",
            note="写在下一层标题下面",
        ),
    ),
)
