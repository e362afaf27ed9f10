"""Lines too close or too far apart for 22 on a page."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.finding import Severity
from drafter.check.layout import Layout
from drafter.check.layout_finds import judged, page
from drafter.check.rule import Force, Rule

_CLOSEST, _WIDEST = 27.5, 30.0  # pt; 28.95 gives 22 lines on 225 mm


def _judge(layout: Layout) -> Iterator[str]:
    if not layout.length:
        return
    pitch = layout.pitch or layout.grid
    if not pitch:
        yield "正文没有设固定行距。请设为固定值 28～29 磅，每页 22 行。"
    elif not _CLOSEST <= pitch <= _WIDEST:
        yield f"正文行距是 {pitch:g} 磅，排不成每页 22 行。请设为固定值 28～29 磅。"


RULE = Rule(
    id="L103",
    name="行距排不成每页22行",
    severity=Severity.ASK,
    force=Force.STANDARD,
    why="行距过密过疏，页面和标准公文一眼就看出不同。",
    basis="GB/T 9704—2012《党政机关公文格式》5.2.3（一般每面排22行，每行排28个字）",
    find=judged(_judge),
    bad=(
        page(pitch=20.0),
        page(pitch=0.0, grid=0.0, note="单倍行距，没有文档网格"),
        page(pitch=0.0, grid=15.6),
    ),
    good=(
        page(pitch=28.0, note="固定值28磅是通行的写法"),
        page(pitch=0.0, grid=28.95, note="由文档网格定行距"),
    ),
)
