"""Rendering the short texts of a skeleton: sandboxed, strict, with our variables only.

A text of plain words and ``{{ 名称 }}`` alone needs no template engine and is filled in
directly, which spares every build the time to load one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from drafter.errors import InputError
from drafter.zh.near import did_you_mean

if TYPE_CHECKING:
    from jinja2 import Template

_SIMPLE = re.compile(r"\{\{\s*([^\W\d]\w*)\s*\}\}")
_SPECIAL = re.compile(r"\{[{%#]|[%#}]\}")


class TemplateFault(InputError):
    """A template cannot be rendered: what is wrong and what to do, in Chinese."""

    def __init__(self, what: str, cure: str) -> None:
        self.what = what
        self.cure = cure
        super().__init__(what + cure)


def render(source: str, variables: Mapping[str, str]) -> str:
    """Fill in a template.

    Raises:
        TemplateFault: the template is not well formed, names an unknown variable, or does
            something a skeleton may not do.
    """
    simple = _fill(source, variables)
    return simple if simple is not None else _render(source, variables)


def _fill(source: str, variables: Mapping[str, str]) -> str | None:
    if not _SPECIAL.search(source):
        return source
    names = _SIMPLE.findall(source)
    if any(name not in variables for name in names) or _SPECIAL.search(_SIMPLE.sub("", source)):
        return None
    return _SIMPLE.sub(lambda match: variables[match.group(1)], source)


def _render(source: str, variables: Mapping[str, str]) -> str:
    from jinja2 import TemplateError
    from jinja2.exceptions import SecurityError

    try:
        template, names = _compiled(source)
        unknown = next((name for name in names if name not in variables), None)
        if unknown is not None:
            cure = did_you_mean(unknown, list(variables)) or f"可以用：{'、'.join(variables)}。"
            raise TemplateFault(f"没有“{unknown}”这个变量。", cure)
        return template.render(variables)
    except SecurityError:
        raise TemplateFault("模板想做体例不允许的事。", "体例里只能用变量和 if，请删去这一处。") from None
    except (TemplateError, TypeError, ValueError, RecursionError):
        raise TemplateFault("模板算不出结果。", "请核对变量的写法。") from None


_ALLOWED = frozenset(
    (
        *("Template", "Output", "TemplateData", "Name", "Const", "If", "CondExpr", "Test", "Filter"),
        *("Compare", "Operand", "And", "Or", "Not"),
    )
)
"""What a template may be made of: its result and its time stay in proportion to its length."""


@lru_cache(maxsize=256)
def _compiled(source: str) -> tuple[Template, tuple[str, ...]]:
    """Return a template and the names it uses, in order."""
    from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
    from jinja2.exceptions import SecurityError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False)
    environment.globals.clear()
    environment.filters = {}
    environment.tests = {name: environment.tests[name] for name in ("defined", "none")}
    try:
        tree = environment.parse(source)
        found = (tree, *tree.find_all(nodes.Node))
        if any(type(node).__name__ not in _ALLOWED for node in found):
            raise SecurityError(source)
        names = tuple(node.name for node in found if isinstance(node, nodes.Name))
        return environment.from_string(tree), names
    except TemplateSyntaxError as error:
        raise _syntax(str(error.message or "")) from None


def _syntax(message: str) -> TemplateFault:
    found = re.search(r"No (?:filter|test) named '(.+?)'", message)
    if found:
        return TemplateFault(f"体例里没有“{found.group(1)}”这个过滤器。", "请去掉竖线和它后面的字。")
    return TemplateFault("模板的写法不对。", "请核对 {{ }} 和 {% %} 是否成对、if 后面有没有 endif。")
