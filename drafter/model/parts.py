"""What the parts of a report are called in its files; loads nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ACHIEVEMENTS: Final = "主要举措"
SHORTCOMINGS: Final = "不足和原因"
DUTY: Final = "第一责任人职责"
PLAN: Final = "下年安排"
OTHER: Final = "其他事项"
LAST_PROMISES: Final = "上年度工作安排落实情况"
"""No part: the list in which last year's promises get what became of them."""

PARTS: Mapping[str, str] = {
    ACHIEVEMENTS: "achievements",
    SHORTCOMINGS: "shortcomings",
    DUTY: "duty",
    PLAN: "plan",
    OTHER: "other",
}
"""Key of each part in the files → attribute; the first four are mandated (督察工作规定, 2019)."""

MANDATED = tuple(PARTS)[:4]
MEASURES = (ACHIEVEMENTS, DUTY, OTHER)
"""Parts whose items are measures."""
