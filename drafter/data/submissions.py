"""报送类型: what follows from who reports to whom."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from drafter.data import Row, rows
from drafter.data.cells import text, texts
from drafter.data.origins import Origin, origins


class SubmissionType(NamedTuple):
    """A type of submission.

    Its texts refer to fields of the case (``{{ 机关全称 }}``); a name that no field has, such as
    ``{{ 上级督察单位 }}``, is a gap for a person to fill.

    Attributes:
        name: as written under 类型 of a case.
        title: the document's title.
        recipients: 主送.
        copies: 抄送.
        signature: 署名, one line each.
        duty_holder: 责任主体, whose duty part three tells.
        hints: what a person must add or may have to change, by field (主送, 抄送, 署名).
        due: delivered before this day of the next year, MM-DD.
        published: made public before this day of the next year, MM-DD.
        basis: the rule it follows.
        origins: where such a text was seen.
    """

    name: str
    title: str
    recipients: tuple[str, ...]
    copies: tuple[str, ...]
    signature: tuple[str, ...]
    duty_holder: str
    hints: Mapping[str, str]
    due: str
    published: str
    basis: str
    origins: tuple[Origin, ...]


@cache
def submission_types() -> Mapping[str, SubmissionType]:
    """Return the types by name."""
    return {row["名称"]: _type(row) for row in rows("submissions")}


def _type(row: Row) -> SubmissionType:
    return SubmissionType(
        name=text(row, "名称"),
        title=text(row, "标题"),
        recipients=texts(row, "主送"),
        copies=texts(row, "抄送"),
        signature=texts(row, "署名"),
        duty_holder=text(row, "责任主体"),
        hints={key.removesuffix("提示"): row[key] for key in row if key.endswith("提示")},
        due=text(row, "报送期限"),
        published=text(row, "公开期限"),
        basis=text(row, "依据"),
        origins=origins(row),
    )
