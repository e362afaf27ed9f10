"""体例: a skeleton's manifest, read and validated."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from drafter.data import folder
from drafter.errors import Fault, Faults, InputError, UsageError
from drafter.model.base import Model
from drafter.model.items import Numbering
from drafter.model.translate import faults as translate
from drafter.model.values import Flag, Lines, OptionalLine, OptionalWords, Template, Words
from drafter.yamlfile import YamlFile, read_yaml
from drafter.zh.near import did_you_mean

MANIFEST = "manifest.yaml"

PartKey = Literal["主要举措", "不足和原因", "第一责任人职责", "下年安排", "其他事项"]


class PartTelling(Model):
    """How one part is told: its heading, and the numbering and place of headings below it."""

    part: PartKey = Field(alias="部分", description="哪一部分")
    heading: Template | None = Field(None, alias="标题", description="部分的标题；写“无”就不设标题")
    section_numbering: Numbering = Field("（一）", alias="节编号", description="节标题的序号写法")
    section_run_in: Flag = Field(True, alias="节同段", description="节标题后面是否接着写正文")
    item_numbering: Numbering = Field("1.", alias="条目编号", description="有标题的条目的序号写法")
    item_run_in: Flag = Field(True, alias="条目同段", description="条目标题后面是否接着写正文")
    item_new_paragraph: Flag = Field(True, alias="条目另起段", description="有标题的条目是否另起一段")
    bare_items: Literal["一是", "分段", "连写"] = Field(
        "分段", alias="无标题条目", description="不分节、没有标题的条目怎样排"
    )
    sentence: Template | None = Field(None, alias="句式", description="一条不足怎样成句，可用 问题、原因")
    gap: OptionalWords = Field(None, alias="待填", description="这一部分空着时提示什么")


class Manifest(Model):
    """A skeleton: parts, order, headings, numbering, closing, and the submissions it serves."""

    name: Words = Field(alias="名称", description="体例的名称")
    description: Words = Field(alias="说明", description="什么时候用它")
    serves: Lines = Field((), alias="适用", description="适用的报送类型")
    lacks: Lines = Field((), alias="缺少", description="这种体例没有单列的法定部分")
    transition: OptionalLine = Field(None, alias="过渡语", description="引言末尾的话；没有就写“无”")
    closing: OptionalLine = Field(None, alias="结束语", description="文末的话；没有就写“无”")
    note: OptionalLine = Field(None, alias="附注", description="公开稿的附注；没有就写“无”")
    parts: tuple[PartTelling, ...] = Field(alias="部分", description="各部分，按成文的次序")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A manifest and the file it was read from."""

    manifest: Manifest
    file: YamlFile


def skeletons_folder() -> Path:
    """Return the folder that holds the skeletons that come with the program."""
    return folder("skeletons")


def names() -> list[str]:
    """Return the names of the skeletons that come with the program."""
    return sorted(path.parent.name for path in skeletons_folder().glob(f"*/{MANIFEST}"))


def find_skeleton(name: str, base: Path | None = None) -> Path:
    """Return the folder of a skeleton, by its name or by a path (also relative to ``base``).

    Raises:
        UsageError: there is none of that name.
    """
    for candidate in (skeletons_folder() / name, (base or Path()) / name, Path(name)):
        if (candidate / MANIFEST).is_file():
            return candidate
    known = names()
    hint = did_you_mean(name, known) or f"可以用：{'、'.join(known)}，或者写自己的体例文件夹的路径。"
    raise UsageError(f"没有“{name}”这种体例。{hint}")


def read_skeleton(path: Path) -> Skeleton:
    """Read the skeleton in a folder.

    Raises:
        InputError: the folder holds no manifest.
        Faults: every fault of the manifest.
    """
    if not (path / MANIFEST).is_file():
        raise InputError(
            f"“{path}”里没有 {MANIFEST}，不是体例文件夹。请核对路径，写法见 skeletons/README.md。"
        )
    file = read_yaml(path / MANIFEST)
    try:
        manifest = Manifest.model_validate(file.tree if isinstance(file.tree, dict) else {})
    except ValidationError as error:
        raise Faults(translate(error, file, Manifest)) from None
    if not manifest.parts:
        cure = "请至少写一个部分，以“- 部分: 主要举措”开头。"
        raise Faults([file.fault(("部分",), "“部分”是空的。", cure, key=True)])
    repeated = _repeated_parts(manifest, file)
    if repeated:
        raise Faults(repeated)
    return Skeleton(manifest, file)


def _repeated_parts(manifest: Manifest, file: YamlFile) -> list[Fault]:
    seen: set[str] = set()
    found = []
    for index, part in enumerate(manifest.parts):
        if part.part in seen:
            found.append(file.fault(("部分", index, "部分"), f"“{part.part}”写了两次。", "请删去一处。"))
        seen.add(part.part)
    return found
