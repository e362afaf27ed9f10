"""From the validator's errors to Chinese faults at the user's own line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from drafter.address import Address
from drafter.errors import Fault
from drafter.yamlfile import YamlFile
from drafter.zh.near import did_you_mean, nearest

_NOT_TEXT = ("这里应当写文字，现在是下级条目。", "请把文字直接写在冒号后面。")
_NOT_LIST = ("这里应当是一个列表。", "请每项另起一行，以“- ”开头。")
_NOT_TABLE = ("这里应当有下级条目。", "请另起一行，缩进两格，写成“名称: 内容”。")

_BY_TYPE: Mapping[str, tuple[str, str]] = {
    "string_type": _NOT_TEXT,
    "tuple_type": _NOT_LIST,
    "list_type": _NOT_LIST,
    "model_type": _NOT_TABLE,
    "model_attributes_type": _NOT_TABLE,
    "dict_type": _NOT_TABLE,
}


def faults(error: ValidationError, file: YamlFile, model: type[BaseModel]) -> list[Fault]:
    """Translate every error of one file, in file order."""
    found = [_fault(one, file, model) for one in error.errors(include_url=False, include_input=True)]
    return sorted(dict.fromkeys(found), key=lambda fault: (fault.line, fault.column))


def _fault(error: Any, file: YamlFile, model: type[BaseModel]) -> Fault:
    address = _in_file(error["loc"], file)
    kind = str(error["type"])
    if kind == "extra_forbidden":
        what, cure = _unknown_key(address, error["loc"], model)
        return file.fault(address, what, cure, key=True)
    if kind == "missing":
        parent = address[:-1]
        return file.fault(
            parent, f"缺少“{address[-1]}”。", f"请加上一行“{address[-1]}: ……”。", key=bool(parent)
        )
    if kind == "drafter":
        context = error["ctx"]
        return file.fault(address, context["what"], context["cure"], offset=context["offset"])
    if kind in ("literal_error", "enum"):
        return file.fault(address, *_not_a_choice(error))
    what, cure = _BY_TYPE.get(kind, ("这里的内容不合要求。", "请对照说明核对这一行。"))
    return file.fault(address, what, cure)


def _in_file(loc: tuple[str | int, ...], file: YamlFile) -> Address:
    """Map the validator's path to the file's: shorthand forms have no key of their own."""
    node: Any = file.tree
    address: list[str | int] = []
    for step in loc:
        if isinstance(node, list) and not isinstance(step, int):
            continue
        if node is None or isinstance(node, str):
            break
        address.append(step)
        node = _child(node, step)
    return tuple(address) or tuple(loc[:1])


def _child(node: Any, step: str | int) -> Any:
    if isinstance(node, list):
        return node[step] if isinstance(step, int) and step < len(node) else None
    if step in node:
        return node[step]
    return next((value for key, value in node.items() if key == step), None)


def _not_a_choice(error: Any) -> tuple[str, str]:
    choices = str(error["ctx"]["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
    guess = nearest(str(error["input"]), choices)
    hint = f"是不是“{guess}”？" if guess else ""
    return f"“{error['input']}”不在可选的写法里。", f"{hint}可以写：{'、'.join(choices)}。"


def _unknown_key(address: Address, loc: tuple[str | int, ...], model: type[BaseModel]) -> tuple[str, str]:
    known = keys_at(model, loc[:-1])
    cure = (
        did_you_mean(str(address[-1]), known)
        or f"这里可以写：{'、'.join(known[:12])}{'等' if len(known) > 12 else ''}。"
    )
    return f"不认识“{address[-1]}”。", cure


def keys_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    """Return the keys a file may have at the validator's path ``loc``."""
    current: Any = model
    for step in loc:
        current = _step(current, step)
        if current is None:
            return []
    return [str(field.alias) for field in current.model_fields.values()]


def _step(model: type[BaseModel], step: str | int) -> type[BaseModel] | None:
    if isinstance(step, int):
        return model
    field = next((field for field in model.model_fields.values() if field.alias == step), None)
    return model if field is None else _model_in(field.annotation)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(argument) for argument in get_args(annotation) if argument is not Ellipsis)
    return next((model for model in found if model is not None), None)
