"""The name of a program library in the properties."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.finding import Severity
from drafter.check.layout import Layout
from drafter.check.layout_finds import judged, page
from drafter.check.rule import Force, Rule


def _judge(layout: Layout) -> Iterator[str]:
    if layout.maker:
        yield f"文件属性里留着生成程序的名字“{layout.maker}”。请改成单位名称，或者清空。"


RULE = Rule(
    id="L112",
    name="属性里留有程序名",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="属性里写着程序的名字，像是没有人经手的文件。",
    basis="通行的定稿要求（待核）",
    find=judged(_judge),
    bad=(
        page(maker="python-docx"),
        page(maker="Apache POI"),
    ),
    good=(
        page(author="法治科", note="写的是单位，不是程序"),
        page(maker="", author=""),
    ),
)
