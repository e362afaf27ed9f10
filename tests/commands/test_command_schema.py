"""``drafter schema``: what editors offer agrees with what the loader takes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from drafter.commands.schema import FILES
from drafter.yamlfile import read_yaml
from tests.commands.terminal import EXAMPLES, run

KINDS = {"报告.yaml": "报告", "上年.yaml": "上年"}
WRITTEN = sorted(path for path in EXAMPLES.rglob("*.yaml") if not path.parts[-2].startswith("."))


def schema(kind: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(run("schema", "--file", kind).out)
    return loaded


def wrong(value: Any, node: Any, root: dict[str, Any], place: str = "") -> Iterator[str]:
    """Yield where a value of a file is not what a schema (of the few words ours uses) allows."""
    if "$ref" in node:
        yield from wrong(value, root["$defs"][node["$ref"].rpartition("/")[2]], root, place)
    elif "anyOf" in node:
        tried = [list(wrong(value, one, root, place)) for one in node["anyOf"]]
        if all(tried):
            yield from min(tried, key=len)
    elif "enum" in node or "const" in node:
        if value is not None and value not in node.get("enum", [node.get("const")]):
            yield f"{place}: {value!r}"
    elif not _of_type(value, node.get("type")):
        yield f"{place}: {type(value).__name__} for {node.get('type')}"
    elif isinstance(value, dict):
        yield from _wrong_members(value, node, root, place)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from wrong(item, node.get("items", {}), root, f"{place}/{index}")


def _wrong_members(value: dict[str, Any], node: Any, root: dict[str, Any], place: str) -> Iterator[str]:
    known = node.get("properties", {})
    more = node.get("additionalProperties", True)
    for key in node.get("required", ()):
        if key not in value:
            yield f"{place}/{key}: missing"
    for key, child in value.items():
        if key in known:
            yield from wrong(child, known[key], root, f"{place}/{key}")
        elif isinstance(more, dict):
            yield from wrong(child, more, root, f"{place}/{key}")
        elif not more:
            yield f"{place}/{key}: unknown"


def _of_type(value: Any, allowed: str | list[str] | None) -> bool:
    if allowed is None:
        return True
    names = {dict: "object", list: "array", str: "string", type(None): "null"}
    return names[type(value)] in ([allowed] if isinstance(allowed, str) else allowed)


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_file_of_every_example_is_what_the_schema_says(path: Path) -> None:
    root = schema(KINDS.get(path.name, "报送"))
    assert list(wrong(read_yaml(path).tree, root, root)) == []


def test_the_examples_hold_every_kind_of_file() -> None:
    assert {KINDS.get(path.name, "报送") for path in WRITTEN} == set(FILES)


def test_the_check_itself_finds_what_is_wrong() -> None:
    root = schema("报告")
    tree = {"报告主体": {"行政区划": "云岭县"}, "年度": ["2026"], "数剧": None}
    assert list(wrong(tree, root, root)) == [
        "/报告主体/机关全称: missing",
        "/年度: list for ['string', 'number', 'boolean', 'null']",
        "/数剧: unknown",
    ]


def test_the_report_is_what_is_told_unasked() -> None:
    assert json.loads(run("schema").out) == schema("报告")


@pytest.mark.parametrize("kind", FILES)
def test_every_key_is_explained_in_chinese(kind: str) -> None:
    root = schema(kind)
    tables = [root, *root.get("$defs", {}).values()]
    keys = [(key, node) for table in tables for key, node in table.get("properties", {}).items()]
    assert [key for key, node in keys if not node.get("description")] == []
    assert [key for key, _ in keys if key.isascii()] == []
