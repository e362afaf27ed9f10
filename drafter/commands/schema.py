"""``drafter schema``: the case files' format, for editors that understand JSON Schema."""

from __future__ import annotations

import json
from typing import Any

from drafter.commands.arguments import Arguments, Parser
from drafter.model.base import Model
from drafter.model.report import Contribution, LastYear, Report

FILES: dict[str, type[Model]] = {"报告": Report, "报送": Contribution, "上年": LastYear}
DEFAULT = "报告"


def parser() -> Parser:
    """The arguments of the command."""
    parser = Parser("schema", "输出 YAML 文件的格式说明（JSON Schema），供 VS Code 等编辑器提示用。")
    parser.choice("--file", "文件", tuple(FILES), f"哪一种文件，不写就是{DEFAULT}")
    return parser


def run(arguments: Arguments) -> int:
    """Print the schema."""
    print(json.dumps(schema(FILES[arguments.file or DEFAULT]), ensure_ascii=False, indent=2))
    return 0


def schema(model: type[Model]) -> dict[str, Any]:
    """Return the JSON Schema of one file; every place that takes text takes a number, too."""
    made = model.model_json_schema(by_alias=True)
    made["$schema"] = "http://json-schema.org/draft-07/schema#"
    return dict(_relaxed(made))


def _relaxed(node: Any) -> Any:
    """An editor reads 2026 as a number and an empty value as null; the loader reads text."""
    if isinstance(node, list):
        return [_relaxed(child) for child in node]
    if not isinstance(node, dict):
        return node
    # Names of classes and what their docstrings say are for engineers.
    internal = ("title", "description") if "properties" in node else ("title",)
    made = {
        key: _relaxed(child)
        for key, child in node.items()
        if key not in internal or not isinstance(child, str)
    }
    if made.get("type") in ("string", "integer"):
        made["type"] = ["string", "number", "boolean", "null"]
    if made.get("type") in ("array", "object") and "$defs" not in made:
        made["type"] = [made["type"], "string", "null"]
    return made
