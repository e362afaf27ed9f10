"""常用表述: formulations from real reports, each with its origin, offered as ready sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from drafter.data import folder
from drafter.yamlfile import read_yaml

_LEVELS = {"部门": "部门", "开发区": "部门", "乡镇街道": "乡镇"}
"""By the 报送类型 of those that are no region's own."""


@dataclass(frozen=True, slots=True)
class Formulation:
    """A ready sentence.

    Attributes:
        id: its 编号.
        part: the part it belongs to, or 框架.
        topic: the topic it belongs to.
        use: what it is for where it belongs to no topic: 引言, 过渡语 …; else empty.
        text: the sentence, with references to figures and fields.
        origin: seed file and offset it comes from.
        corrected: what was changed against the source, empty if nothing.
        withheld: why it is kept for the record but not offered, empty if it is offered.
        levels: whose reports it fits, of 县 (and any region above a township), 部门, 乡镇; all if empty.
    """

    id: str
    part: str
    topic: str
    use: str
    text: str
    origin: str
    corrected: str
    withheld: str
    levels: tuple[str, ...] = ()

    def fits(self, *submissions: str) -> bool:
        """True if it may stand in a report with texts of one of these 报送类型; if none is known, too."""
        if not self.levels or not submissions:
            return True
        return any(_LEVELS.get(each, "县") in self.levels for each in submissions)


@lru_cache(maxsize=1)
def formulations() -> Mapping[str, Formulation]:
    """Return every formulation by its 编号."""
    found = {}
    for path in sorted((folder("skeletons") / "常用表述").glob("*.yaml")):
        tree = read_yaml(path).tree
        for row in tree if isinstance(tree, list) else ():
            if isinstance(row, dict):
                formulation = _formulation(
                    {key: value for key, value in row.items() if isinstance(value, str)}
                )
                found[formulation.id] = formulation
    return found


def _formulation(row: Mapping[str, str]) -> Formulation:
    return Formulation(
        id=row["编号"],
        part=row["部分"],
        topic=row.get("专题", ""),
        use=row.get("用途", ""),
        text=row.get("正文", "").strip("\n"),
        origin=f"{row['出处']}@{row['起']}",
        corrected=row.get("更正", ""),
        withheld=row.get("不提供", ""),
        levels=tuple(row["适用"].split("、")) if "适用" in row else (),
    )


def formulation_text(name: str) -> str | None:
    """Return the text of a formulation, None if there is none of that 编号 or it is not offered."""
    formulation = formulations().get(name)
    return formulation.text if formulation and not formulation.withheld else None
