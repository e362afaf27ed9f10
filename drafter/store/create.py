"""Making a new case folder."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from drafter.errors import InputError
from drafter.store.files import write_new
from drafter.store.history import keep
from drafter.store.names import DRAFTS, LAST, REPORT, SHARES
from drafter.yamlfile import Tree, dump_yaml
from drafter.zh.regions import government_of, is_body, is_zone, region_of
from drafter.zh.width import fold

TEMPLATE = "新案卷.yaml"
SCHEMAS = ".drafter"

_CARRIED = (
    "# 由上年的报告接着写。核实一条，就删去它的“待核实: 是”；【待核实：……】改成对的字。\n"
    "# 本年的数填在最后的“数据”里，写在名称后面；没有填的印成【……年？……】。"
)
_LAST_YEAR = "# 上年报告里的数据，印作“上年”；读错的请在这里改。"

_SKELETONS = {"部门": "部门", "开发区": "部门", "乡镇街道": "乡镇街道"}
"""体例 by 报送类型, of those that have one of their own."""

_NAME_AND_YEAR = re.compile(r"(?P<name>.*?)[-_— ]*(?P<year>20\d\d)年?(?:度|度?报告)?\Z")


@dataclass(frozen=True, slots=True)
class NewCase:
    """What is known of a case to be made.

    Attributes:
        region: 行政区划; superior: 上级, empty if unknown; body: 机关全称; year: the year reported.
        skeleton: 体例; type: 报送类型; text: name of its first 报送文本.
    """

    region: str
    superior: str
    body: str
    year: int
    skeleton: str
    type: str
    text: str


def guess(
    folder: Path, body: str | None, year: int | None, skeleton: str | None, default_year: int
) -> NewCase:
    """Fill in what the user did not say from the folder's name and the body's."""
    found = _NAME_AND_YEAR.match(fold(folder.name))
    body = body or _body(found.group("name") if found else folder.name)
    region, superior = region_of(body)
    type_, text = _type(body, region)
    return NewCase(
        region=region or "【待填：行政区划】",
        superior=superior,
        body=body or "【待填：机关全称】",
        year=year or (int(found.group("year")) if found else default_year),
        skeleton=skeleton or _SKELETONS.get(type_, "四部分"),
        type=type_,
        text=text,
    )


def _body(name: str) -> str:
    return name if is_body(name) else government_of(name)


def _type(body: str, region: str) -> tuple[str, str]:
    if region.endswith(("乡", "镇", "街道")):
        return "乡镇街道", "年度报告"
    if is_zone(body):
        return "开发区", "年度报告"
    if body and not body.endswith("人民政府"):
        return "部门", "年度报告"
    return "政府报同级党委和人大常委会", "报党委和人大常委会"


def new_case(folder: Path, case: NewCase, schemas: Mapping[str, dict[str, Any]]) -> Path:
    """Make the folder of a case that begins with nothing and return the path of its 报告.yaml.

    Args:
        schemas: JSON Schema of each kind of file (报告, 报送, 上年), for editors.

    Raises:
        InputError: there is something in the way, or the folder cannot be written.
    """
    return _make(folder, {REPORT: _first_text(case)}, schemas)


def carried_case(folder: Path, report: Tree, last: Tree, schemas: Mapping[str, dict[str, Any]]) -> Path:
    """Make the folder of a case that goes on from last year's report; else as ``new_case``."""
    texts = {REPORT: _with_schema("报告", report, _CARRIED), LAST: _with_schema("上年", last, _LAST_YEAR)}
    return _make(folder, texts, schemas)


def _make(folder: Path, texts: Mapping[str, str], schemas: Mapping[str, dict[str, Any]]) -> Path:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise InputError(f"“{folder}”已经存在，里面有内容，没有改动。请换一个名称，或者先清空它。")
    try:
        for path in (folder, folder / SHARES, folder / DRAFTS, folder / SCHEMAS):
            path.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise InputError(f"“{folder}”建不起来。请核对路径和权限，换一个能写的地方。") from None
    for name, schema in schemas.items():
        text = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        write_new(folder / SCHEMAS / f"{name}.schema.json", text.encode())
    for name, text in texts.items():
        write_new(folder / name, text.encode())
    keep(folder)
    return folder / REPORT


def _with_schema(kind: str, tree: Tree, remark: str) -> str:
    return f"# yaml-language-server: $schema={SCHEMAS}/{kind}.schema.json\n{remark}\n{dump_yaml(tree)}"


def _first_text(case: NewCase) -> str:
    text = files("drafter.store").joinpath(TEMPLATE).read_text(encoding="utf-8")
    values = {
        "行政区划": case.region,
        "机关全称": case.body,
        "年度": str(case.year),
        "上年度": str(case.year - 1),
        "下年度": str(case.year + 1),
        "体例": case.skeleton,
        "类型": case.type,
        "文本名称": case.text,
    }
    for name, value in values.items():
        text = text.replace(f"‹{name}›", _scalar(value))
    return text.replace("  # 上级: 松山市", f"  上级: {_scalar(case.superior)}") if case.superior else text


def _scalar(value: str) -> str:
    return dump_yaml({"x": value}).removeprefix("x:").strip()
