"""Traces of people and of work in a document for the public."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.layout_finds import leftovers, page
from drafter.check.rule import Force, Rule

_PEOPLE = (("author", "作者"), ("editor", "上次修改的人"), ("company", "单位"), ("manager", "主管"))


def _find(draft: Draft) -> Iterator[Hit]:
    if draft.layout is None or not draft.context.public:
        return
    for what in leftovers(draft.layout, "公开"):
        yield Hit(f"公开稿里{what}")
    named = [f"{name}“{who}”" for key, name in _PEOPLE if (who := getattr(draft.layout, key))]
    if named:
        yield Hit(f"公开稿的文件属性里有{'、'.join(named)}。请用“检查文档”删去个人信息。")


RULE = Rule(
    id="L111",
    name="公开稿留有内部痕迹",
    severity=Severity.MUST,
    force=Force.REGULATION,
    why="公开的文件谁都可以下载，批注、修订、隐藏文字和个人信息就一起公开了。",
    basis="《中华人民共和国政府信息公开条例》第十四条至第十七条（公开前审查，条号待核）",
    find=_find,
    bad=(
        page(context={"public": True}, author="zhangsan-pc"),
        page(context={"public": True}, author="李明", editor="李明", note="一处改好，几项一起没有"),
        page(context={"public": True}, comments=1, changes=2),
    ),
    good=(
        page(context={"public": True}, comments=0),
        page(author="法治科", note="不是公开稿，作者不必删"),
    ),
)
