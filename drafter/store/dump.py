"""A report, or any part of its model, as the tree of a case file."""

from __future__ import annotations

from datetime import date
from typing import Any

from drafter.model.base import Model
from drafter.model.values import NONE_WORD
from drafter.yamlfile import Tree, dump_yaml
from drafter.zh.figures import Quantity


def dump(model: Model) -> str:
    """Return the YAML text of a model; reading it again gives an equal model."""
    return dump_yaml(tree(model))


def tree(model: Model) -> dict[str, Tree]:
    """Return the tree of a model: only what differs from the defaults, under the keys of the files."""
    return {
        str(field.alias): _value(getattr(model, name))
        for name, field in type(model).model_fields.items()
        if getattr(model, name) != field.get_default(call_default_factory=True)
    }


def _value(value: Any) -> Tree:
    if isinstance(value, Model):
        return tree(value)
    if isinstance(value, dict):
        return {key: _value(each) for key, each in value.items()}
    if isinstance(value, tuple) and not isinstance(value, Quantity):
        return [_value(each) for each in value] if value else NONE_WORD
    return _scalar(value)


def _scalar(value: Any) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Quantity):
        return value.text
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if value != "" else NONE_WORD
