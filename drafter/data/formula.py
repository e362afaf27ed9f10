"""公式: arithmetic over indicators, as the tables write it: ``调解成功 / 人民调解案件``.

Grammar: names, whole or decimal numbers, ``+ - * /`` and parentheses; signs stand between spaces.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cache

from drafter.errors import InputError

Tree = str | Decimal | tuple[str, "Tree", "Tree"]

_TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d+)?)(?=[\s)]|$)|([()])|([-+*/])|([^\s()+*/-]+))")
_LOOSE, _TIGHT = ("+", "-"), ("*", "/")
_DEPTH = 10
_LONGEST = 400
_DO: dict[str, Callable[[Decimal, Decimal], Decimal]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}


@cache
def parse(formula: str) -> Tree:
    """Return the formula as a tree: a name, a number, or (sign, left, right).

    Raises:
        InputError: it is no formula.
    """
    if len(formula) > _LONGEST:
        raise _unreadable(formula[:20] + "……")
    tokens = _tokens(formula)
    tree, end = _chain(tokens, 0, 0, _LOOSE)
    if end != len(tokens):
        raise _unreadable(formula)
    return tree


def names(formula: str) -> tuple[str, ...]:
    """Return the names in a formula, in order, each once."""
    return tuple(dict.fromkeys(_leaves(parse(formula))))


def evaluate(formula: str, values: Mapping[str, Decimal]) -> Decimal | None:
    """Return the value of a formula, None if a name has no value or a divisor is zero.

    Args:
        values: by name, in base units (1.2万件 = 12000), rates in per cent.
    """
    return _value(parse(formula), values)


def _value(tree: Tree, values: Mapping[str, Decimal]) -> Decimal | None:
    if isinstance(tree, Decimal):
        return tree
    if isinstance(tree, str):
        return values.get(tree)
    sign, left, right = tree[0], _value(tree[1], values), _value(tree[2], values)
    if left is None or right is None or (sign == "/" and not right):
        return None
    return _DO[sign](left, right)


def _leaves(tree: Tree) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, tuple):
        yield from _leaves(tree[1])
        yield from _leaves(tree[2])


def _tokens(formula: str) -> tuple[str | Decimal, ...]:
    found: list[str | Decimal] = []
    at, text = 0, formula.rstrip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise _unreadable(formula)
        found.append(Decimal(match[1]) if match[1] else match[2] or match[3] or match[4])
        at = match.end()
    return tuple(found)


def _chain(
    tokens: tuple[str | Decimal, ...], at: int, depth: int, signs: tuple[str, ...]
) -> tuple[Tree, int]:
    tree, at = _operand(tokens, at, depth, signs)
    while at < len(tokens) and tokens[at] in signs:
        sign = str(tokens[at])
        right, at = _operand(tokens, at + 1, depth, signs)
        tree = (sign, tree, right)
    return tree, at


def _operand(
    tokens: tuple[str | Decimal, ...], at: int, depth: int, signs: tuple[str, ...]
) -> tuple[Tree, int]:
    return _chain(tokens, at, depth, _TIGHT) if signs is _LOOSE else _atom(tokens, at, depth)


def _atom(tokens: tuple[str | Decimal, ...], at: int, depth: int) -> tuple[Tree, int]:
    token = tokens[at] if at < len(tokens) else ")"
    if token == "(" and depth < _DEPTH:
        tree, at = _chain(tokens, at + 1, depth + 1, _LOOSE)
        if at < len(tokens) and tokens[at] == ")":
            return tree, at + 1
        token = ")"
    if isinstance(token, str) and token in "()+-*/":
        raise _unreadable(" ".join(map(str, tokens)))
    return token, at + 1


def _unreadable(formula: str) -> InputError:
    return InputError(f"公式“{formula}”看不懂。请写成“调解成功 / 调解受理”或“甲 + 乙 - 丙”的样子。")
