"""A file of answers, YAML or JSON: each answer with the place where it stands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.errors import Fault, InputError
from drafter.yamlfile import Tree, YamlFile, read_yaml
from drafter.yamlfile.tree import MAX_BYTES, MAX_DEPTH

_NOT_ANSWERS = "里没有写成“问题: 答案”的样子。问题的写法见 drafter fill --print-questions。"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: the key of its question, what it says, where it stands."""

    key: str
    value: Tree
    file: Path
    line: int
    source: str

    def fault(self, what: str, cure: str = "") -> Fault:
        """Return a fault of this answer."""
        return Fault(what, cure, self.key, self.file, self.line, 0, self.source)


def read_answers(path: Path) -> list[Answer]:
    """Read a file of answers; a mapping inside a mapping joins its keys by ``/``.

    Raises:
        InputError: the file cannot be read or holds no answers; Faults where its YAML is at fault.
    """
    if path.suffix.lower() == ".json":
        return list(_json_answers(path))
    file = read_yaml(path)
    if not isinstance(file.tree, dict):
        raise InputError(f"“{path}”{_NOT_ANSWERS}")
    return list(_yaml_answers(file, file.tree, ()))


def _yaml_answers(file: YamlFile, tree: dict[str, Tree], above: tuple[str, ...]) -> Iterator[Answer]:
    for key, value in tree.items():
        keys = (*above, key)
        if isinstance(value, dict) and value:
            yield from _yaml_answers(file, value, keys)
        else:
            place = file.fault(keys, "", key=True)
            yield Answer(_joined(keys), value, file.path, place.line, place.source)


def _joined(keys: tuple[str, ...]) -> str:
    return "/".join(key.strip().strip("/") for key in keys)


def _json_answers(path: Path) -> Iterator[Answer]:
    text = _json_text(path)
    try:
        tree = json.loads(text, parse_float=str, parse_int=str, parse_constant=str, object_pairs_hook=_object)
    except (ValueError, RecursionError):
        raise InputError(f"“{path}”不是 JSON 文件。请核对内容，或者改用 YAML。") from None
    if not isinstance(tree, dict):
        raise InputError(f"“{path}”{_NOT_ANSWERS}")
    lines = text.splitlines()
    for keys, value in _flat(tree, ()):
        yield Answer(_joined(keys), value, path, *_found(lines, keys[-1]))


def _json_text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError:
        raise InputError(f"打不开“{path}”。请核对路径和权限。") from None
    if len(data) > MAX_BYTES:
        raise InputError(f"“{path}”太大了。请核对是不是选错了文件。")
    try:
        return data.decode("utf-8-sig")
    except ValueError:
        raise InputError(f"“{path}”不是 UTF-8 编码的文字。请另存为 UTF-8 再试。") from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; a key that is written twice is kept under both, for the second to be refused."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        found[f"/{key}" if key in found else key] = value
    return found


def _flat(
    tree: dict[str, Any], above: tuple[str, ...], depth: int = 1
) -> Iterator[tuple[tuple[str, ...], Tree]]:
    if depth > MAX_DEPTH:
        raise InputError(f"答案嵌套超过 {MAX_DEPTH} 层。请照 drafter fill --print-questions 列出的写法来写。")
    for key, value in tree.items():
        if isinstance(value, dict) and value:
            yield from _flat(value, (*above, key), depth + 1)
        else:
            yield (*above, key), _as_text(value)


def _as_text(value: Any) -> Tree:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list):
        return [_as_text(each) for each in value]
    if isinstance(value, dict):
        return {str(key): _as_text(each) for key, each in value.items()}
    return None if value is None else str(value)


def _found(lines: list[str], key: str) -> tuple[int, str]:
    """The line a key stands on."""
    wanted = re.compile(f'"[^"]*{re.escape(key.strip("/"))}"\\s*:')
    return next(((at, line) for at, line in enumerate(lines, 1) if wanted.search(line)), (0, ""))
