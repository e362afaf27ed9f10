"""Checking a skeleton before a report depends on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from drafter.data.submissions import submission_types
from drafter.errors import Fault, Faults
from drafter.model.known import FIELDS
from drafter.model.parts import MANDATED, SHORTCOMINGS
from drafter.skeleton.manifest import PartTelling, Skeleton, read_skeleton
from drafter.skeleton.templates import TemplateFault, render
from drafter.zh.near import did_you_mean

_SAMPLE = {name: "2026" if "年度" in name else name for name in (*FIELDS, "责任主体")}


def check_skeleton(path: Path) -> list[Fault]:
    """Return what is wrong with the skeleton in a folder, in file order; InputError when there is none."""
    try:
        skeleton = read_skeleton(path)
    except Faults as error:
        return error.faults
    found = [*_misnamed(skeleton), *_missing_parts(skeleton), *_unknown_names(skeleton)]
    for index, part in enumerate(skeleton.manifest.parts):
        found += _templates(skeleton, index, part)
        found += _sentence(skeleton, index, part)
    return sorted(found, key=lambda fault: (fault.line, fault.column))


def _misnamed(skeleton: Skeleton) -> Iterator[Fault]:
    """A skeleton goes by the name of its folder; a copy that keeps the other's name passes for it."""
    name, folder = skeleton.manifest.name, skeleton.file.path.resolve().parent.name
    if name != folder:
        what = f"名称“{name}”和文件夹的名称“{folder}”不一样。"
        yield skeleton.file.fault(("名称",), what, f"请改成“{folder}”，或者把文件夹改名为“{name}”。")


def _missing_parts(skeleton: Skeleton) -> Iterator[Fault]:
    told = {part.part for part in skeleton.manifest.parts}
    for key in MANDATED:
        if key not in told and key not in skeleton.manifest.lacks:
            yield skeleton.file.fault(
                ("部分",),
                f"缺少法定的部分“{key}”。",
                f"请在“部分”里加上它，或者在“缺少”里写明“{key}”。",
                key=True,
            )
    for index, key in enumerate(skeleton.manifest.lacks):
        if key in told:
            yield skeleton.file.fault(
                ("缺少", index), f"“{key}”既写在“部分”里，又写在“缺少”里。", "请删去一处。"
            )
        elif key not in MANDATED:
            cure = did_you_mean(key, MANDATED) or f"可以写：{'、'.join(MANDATED)}。"
            yield skeleton.file.fault(("缺少", index), f"“{key}”不是法定的部分。", cure)


def _unknown_names(skeleton: Skeleton) -> Iterator[Fault]:
    known = list(submission_types())
    for index, name in enumerate(skeleton.manifest.serves):
        if name not in known:
            cure = did_you_mean(name, known) or f"可以写：{'、'.join(known)}。"
            yield skeleton.file.fault(("适用", index), f"没有“{name}”这种报送类型。", cure)


def _templates(skeleton: Skeleton, index: int, part: PartTelling) -> Iterator[Fault]:
    if part.heading is not None:
        yield from _rendered(skeleton, ("部分", index, "标题"), part.heading, _SAMPLE)
    if part.sentence is None:
        return
    sample = {**_SAMPLE, "问题": "人员不足。", "原因": "招录困难。"}
    yield from _rendered(skeleton, ("部分", index, "句式"), part.sentence, sample)


def _sentence(skeleton: Skeleton, index: int, part: PartTelling) -> Iterator[Fault]:
    if part.sentence is None:
        return
    if part.part != SHORTCOMINGS:
        yield skeleton.file.fault(
            ("部分", index, "句式"), f"“句式”只用在“{SHORTCOMINGS}”里。", "请删去这一行。", key=True
        )
        return
    for name in ("问题", "原因"):
        if name not in part.sentence:
            yield skeleton.file.fault(
                ("部分", index, "句式"),
                f"“句式”里没有用到“{name}”，这部分内容会丢失。",
                f"请加上 {{{{ {name} }}}}。",
            )


def _rendered(
    skeleton: Skeleton, place: tuple[str | int, ...], template: str, variables: dict[str, str]
) -> Iterator[Fault]:
    try:
        if not render(template, variables).strip() and template:
            yield skeleton.file.fault(place, "这里算出来是空的。", "请核对模板。")
    except TemplateFault as error:
        yield skeleton.file.fault(place, error.what, error.cure)
