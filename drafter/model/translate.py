"""From the validator's errors to Chinese faults at the user's own line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from drafter.address import Address, show
from drafter.errors import Fault
from drafter.yamlfile import Tree, YamlFile
from drafter.yamlfile.tree import known_as
from drafter.zh.near import nearest
from drafter.zh.width import fold_name

_NOT_TEXT = ("这里应当写文字，现在是下级条目。", "请把文字直接写在冒号后面。")
_NOT_LIST = ("这里应当是一个列表。", "请每项另起一行，以“- ”开头。")
_NOT_TABLE = ("这里应当有下级条目。", "请另起一行，缩进两格，写成“名称: 内容”。")

_MOST_KEYS = 12
_SAME_WORD = {"去年": "上年", "今年": "本年", "明年安排": "下年安排"}
_KEY = "[key]"
"""What stands behind the validator's path where it refuses a key rather than its value."""

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
    errors = error.errors(include_url=False, include_input=True)
    misspelt = {_meant(one["loc"], model) for one in errors if one["type"] == "extra_forbidden"}
    found = [
        _fault(one, file, model) for one in errors if one["type"] != "missing" or one["loc"] not in misspelt
    ]
    return sorted(dict.fromkeys(found), key=lambda fault: (fault.line, fault.column))


def _meant(loc: Address, model: type[BaseModel]) -> Address:
    """Return the place of the key that a misspelt one probably means: it is not missing, too."""
    return (*loc[:-1], _nearest_key(str(loc[-1]), keys_at(model, loc[:-1])) or loc[-1])


def _fault(error: Any, file: YamlFile, model: type[BaseModel]) -> Fault:
    loc, kind = error["loc"], str(error["type"])
    of_key = loc[-1:] == (_KEY,)
    address, _ = in_file(loc[:-1] if of_key else loc, file.tree)
    if kind == "extra_forbidden":
        return _at_parent(file.fault(address, *_unknown_key(loc, model), key=True), address)
    if kind == "missing":
        return _missing(loc, file)
    if kind == "drafter":
        context = error["ctx"]
        return file.fault(address, context["what"], context["cure"], key=of_key, offset=context["offset"])
    if kind not in ("literal_error", "enum") and not address:
        return file.fault(address, *_wrong_file(model))._replace(place="")
    return file.fault(address, *refusal_of(error))


def refusal_of(error: Any) -> tuple[str, str]:
    """Return what is wrong with one value and what to do, from one of the validator's errors."""
    kind = str(error["type"])
    if kind == "drafter":
        return error["ctx"]["what"], error["ctx"]["cure"]
    if kind in ("literal_error", "enum"):
        return _not_a_choice(error) if isinstance(error["input"], str) else _NOT_TEXT
    return _BY_TYPE.get(kind, ("这里的内容不合要求。", "请对照说明核对这一行。"))


def _at_parent(fault: Fault, address: Address) -> Fault:
    return fault._replace(place=show(address[:-1]))


def _missing(loc: Address, file: YamlFile) -> Fault:
    what, cure = f"缺少“{loc[-1]}”。", f"请加上一行“{loc[-1]}: ……”。"
    parent, _ = in_file(loc[:-1], file.tree)
    # A whole file has no line to point at.
    return file.fault(parent, what, cure, key=True) if parent else Fault(what, cure, file=file.path)


def _wrong_file(model: type[BaseModel]) -> tuple[str, str]:
    first = next(iter(model.model_fields.values())).alias
    return "这个文件没有写成“名称: 内容”的样子。", f"请核对是不是选错了文件；里面应当有“{first}:”一类的行。"


def in_file(place: Address, tree: Tree) -> tuple[Address, Tree]:
    """Map a place of the model to the file's own; return its address and what stands there.

    Shorthand forms leave out keys (a bare list of items has no 条目, a short figure no 本年), and an item
    that has a 编号 goes by it; a 报送文本 may be called by its 名称.
    """
    node = tree
    address: list[str | int] = []
    for step in place:
        if node is None or isinstance(node, str):
            break
        if isinstance(node, list):
            index = _index(node, step)
            if index is None:
                continue
            node = node[index]
            address.append(_id(node) or index)
        else:
            address.append(step)
            node = _member(node, str(step))
    return (tuple(address), node) if address else (place[:1], tree)


def _member(node: dict[str, Tree], key: str) -> Tree:
    if key in node:
        return node[key]
    return next((value for name, value in node.items() if fold_name(name) == key), None)


def _index(items: list[Tree], step: str | int) -> int | None:
    if isinstance(step, int):
        return step if step < len(items) else None
    return next((index for index, item in enumerate(items) if known_as(item) == step), None)


def _id(item: Tree) -> str:
    name = item.get("编号") if isinstance(item, dict) else None
    return name.strip() if isinstance(name, str) else ""


def _not_a_choice(error: Any) -> tuple[str, str]:
    choices = str(error["ctx"]["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
    guess = nearest(str(error["input"]), choices)
    hint = f"是不是“{guess}”？" if guess else ""
    return f"“{error['input']}”不在可选的写法里。", f"{hint}可以写：{'、'.join(choices)}。"


def _unknown_key(loc: Address, model: type[BaseModel]) -> tuple[str, str]:
    known = keys_at(model, loc[:-1])
    listed = f"这里可以写：{'、'.join(known[:_MOST_KEYS])}{'等' if len(known) > _MOST_KEYS else ''}。"
    guess = _nearest_key(str(loc[-1]), known)
    return f"不认识“{loc[-1]}”这一项。", f"是不是“{guess}”？" if guess else listed


def _nearest_key(word: str, known: list[str]) -> str | None:
    same = _SAME_WORD.get(word)
    return same if same in known else nearest(word, known)


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
