"""One module a rule, named after its id: ``f104_rate_base.py`` holds ``RULE``."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from drafter.check.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, by id."""
    names = sorted(module.name for module in iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}").RULE for name in names)
