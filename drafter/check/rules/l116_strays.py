"""Some paragraphs in another face or size than all the others."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.layout import Stray
from drafter.check.layout_finds import page
from drafter.check.rule import Force, Rule


def _find(draft: Draft) -> Iterator[Hit]:
    layout = draft.layout
    for each in layout.strays if layout is not None else ():
        usual = _shown(layout.body_face, layout.body_size) if layout is not None else ""
        more = f"另有 {each.paragraphs - 1} 段也是这样。" if each.paragraphs > 1 else ""
        message = f"这一段用的是{_shown(each.face, each.size)}，别的正文用的是{usual}。{more}请统一。"
        yield _placed(draft, each, message)


def _shown(face: str, size: float) -> str:
    return "、".join([f"“{face}”"] * bool(face) + [f"{size:g} 磅"] * bool(size)) or "没有指明的字体"


def _placed(draft: Draft, stray: Stray, message: str) -> Hit:
    wanted = "".join(stray.text.split())
    for _, nodes in groupby(enumerate(draft.nodes), key=lambda pair: pair[1].place):
        paragraph = list(nodes)
        if "".join("".join(node.text.split()) for _, node in paragraph).startswith(wanted):
            at, longest = max(paragraph, key=lambda pair: len(pair[1].text))
            return Hit(message, at, 0, len(longest.text.rstrip()))
    return Hit(f"“{stray.text}”：{message}")


RULE = Rule(
    id="L116",
    name="个别段落的字体字号不同",
    severity=Severity.ASK,
    force=Force.STANDARD,
    why="从网页、别的文稿粘贴来的段落带着原来的字体，混在正文里很显眼。",
    basis="GB/T 9704—2012《党政机关公文格式》5.2.2（正文一般用3号仿宋体字，特定情况可以作适当调整）",
    find=_find,
    bad=(
        page(strays=(Stray("县政府常务会议学法9次。", "宋体", 12.0, 1),)),
        page(strays=(Stray("县政府常务会议学法9次。", "仿宋_GB2312", 14.0, 3),), note="几段一起报"),
    ),
    good=(
        page(strays=()),
        page(strays=(), body_face="仿宋", note="全文都用仿宋，没有不同的段落"),
    ),
)
