"""One module a rule, named after its id: ``f104_rate_above_hundred.py`` holds ``RULE``.

The letter says what a rule is about (`drafter.check.rule`), the hundred what of it: S1, F1, C1 and L1 hold
all there is; W1 marks of punctuation, W2 words, W3 fixed political formulations; A1 judges what 已说明 says
of the findings of others, A2 whether a draft is finished. A new rule takes the next number of its hundred.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from drafter.check.rule import Rule

RETIRED = ("W211", "W217")
"""Rules that were taken back; a case may still name them under 已说明: their numbers are not given again."""


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, by id."""
    names = sorted(module.name for module in iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}").RULE for name in names)
