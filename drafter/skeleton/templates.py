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
LONGEST_RESULT = 2_000


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
    from jinja2 import TemplateError, UndefinedError
    from jinja2.exceptions import SecurityError

    try:
        result = _compiled(source).render(variables)
    except UndefinedError as error:
        raise _unknown(str(error), variables) from None
    except SecurityError:
        raise TemplateFault(
            "模板想做体例不允许的事。", "体例里只能用变量和 if、for，请删去这一处。"
        ) from None
    except (
        TemplateError,
        ArithmeticError,
        AttributeError,
        LookupError,
        TypeError,
        ValueError,
        RecursionError,
        MemoryError,
    ):
        raise TemplateFault("模板算不出结果。", "请核对变量和过滤器的写法。") from None
    if len(result) > LONGEST_RESULT:
        raise TemplateFault(
            f"模板的结果有 {len(result)} 个字，太长了。", f"请控制在 {LONGEST_RESULT} 字以内。"
        )
    return result


@lru_cache(maxsize=256)
def _compiled(source: str) -> Template:
    from jinja2 import StrictUndefined, TemplateSyntaxError
    from jinja2.exceptions import SecurityError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Environment(ImmutableSandboxedEnvironment):
        # Repeating and raising to a power could fill the memory.
        intercepted_binops = frozenset(("*", "**"))

        def call_binop(self, context: object, operator: str, left: object, right: object) -> object:
            raise SecurityError(operator)

    environment = Environment(undefined=StrictUndefined, autoescape=False)
    environment.globals.clear()
    environment.filters = {}
    environment.tests = {name: environment.tests[name] for name in ("defined", "none")}
    try:
        return environment.from_string(source)
    except TemplateSyntaxError as error:
        raise _syntax(str(error.message or "")) from None


def _syntax(message: str) -> TemplateFault:
    found = re.search(r"No (?:filter|test) named '(.+?)'", message)
    if found:
        return TemplateFault(f"体例里没有“{found.group(1)}”这个过滤器。", "请去掉竖线和它后面的字。")
    return TemplateFault("模板的写法不对。", "请核对 {{ }} 和 {% %} 是否成对、if 后面有没有 endif。")


def _unknown(message: str, variables: Mapping[str, str]) -> TemplateFault:
    found = re.search(r"'([^']+)' is undefined", message)
    name = found.group(1) if found else ""
    cure = did_you_mean(name, list(variables)) or f"可以用：{'、'.join(variables)}。"
    return TemplateFault(f"没有“{name}”这个变量。" if name else "模板用到了没有的内容。", cure)
