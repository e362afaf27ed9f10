"""What the program says: Chinese, finished sentences, well punctuated, naming years and nothing internal."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from drafter.cli import COMMANDS
from drafter.zh.punctuation import full_width
from tests.commands.terminal import foreign, run

PACKAGE = Path(__file__).parents[1] / "drafter"

SAYING = frozenset(
    (
        *("UsageError", "InputError", "Refused", "Locked", "NameTaken", "BadArguments", "TooMuch"),
        *("Fault", "Problem", "TemplateFault", "MalformedReference", "Contradiction"),
        *("fault", "refuse", "complain", "unwritten", "_tell"),
    )
)
"""Calls whose string arguments are sentences a user reads."""

LABELLING = {"Field": "description", "add_argument": "help", "choice": "help"}
"""Calls with a keyword argument that labels something on a help page or in an editor."""

EXAMPLES = frozenset(("bad", "good", "page", "sample", "Example"))
"""Calls whose arguments are drafts that a rule judges: not what the program says."""

HANZI = re.compile("[\u3400-\u9fff]")
ENDS = re.compile(r"(?:[。！？]|……)\Z")
# How a key, a reference, a command or an option is typed is no prose: it keeps its half-width marks.
TYPED = re.compile(
    r"“[^”“]*”|\{\{.*?\}\}|例如：? ?(?:公式: |--|drafter )[^。\n]*|drafter [a-z]+|--?[a-z]+|\bPYTHONUTF8=1\b"
)
RELATIVE_YEAR = re.compile("今年|去年|明年|前年")
VALUE = "甲"
"""Stands for a value in the text of an f-string."""

WORD = "□"
"""Stands for what is typed exactly so."""


@dataclass(frozen=True, slots=True)
class Said:
    """A string of the program's text: where it stands, its literal text, whether it ends in a value."""

    place: str
    text: str
    open_end: bool


def _texts(node: ast.expr) -> Iterator[tuple[str, bool]]:
    """Yield each text an expression may give and whether it ends in a value; of a sum, its last part."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value, False
    elif isinstance(node, ast.JoinedStr):
        parts = [str(part.value) if isinstance(part, ast.Constant) else VALUE for part in node.values]
        yield "".join(parts), bool(node.values) and not isinstance(node.values[-1], ast.Constant)
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)
    elif isinstance(node, ast.BinOp):
        yield from _texts(node.right)
    elif isinstance(node, ast.BoolOp):
        yield from _texts(node.values[-1])


@cache
def trees() -> dict[str, ast.Module]:
    return {
        path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
    }


def _called(node: ast.Call) -> str:
    function = node.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


@cache
def spoken() -> tuple[Said, ...]:
    """Every string with hanzi that is an argument of a call by which the program speaks."""
    return tuple(
        Said(f"{name}:{node.lineno}", text, open_end)
        for name, tree in trees().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _called(node) in SAYING
        for argument in (*node.args, *(keyword.value for keyword in node.keywords))
        for text, open_end in _texts(argument)
        if HANZI.search(text) and not _is_key(text)
    )


def _is_key(text: str) -> bool:
    """True for the name of a key or a place, which is no sentence."""
    return re.fullmatch(r"\w{1,8}", text) is not None


@cache
def sentences() -> tuple[Said, ...]:
    """Every string of the program that is a finished Chinese sentence, wherever it stands."""
    return tuple(
        Said(f"{name}:{node.lineno}", text, False)
        for name, tree in trees().items()
        for node in _outside_docstrings(tree)
        for text, _ in _texts(node)
        if HANZI.search(text) and ENDS.search(text)
    )


def _outside_docstrings(tree: ast.Module) -> Iterator[ast.expr]:
    within = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    within |= {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    within |= {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _called(node) in EXAMPLES
        for part in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant | ast.JoinedStr) and id(node) not in within:
            yield node


@cache
def labels() -> tuple[Said, ...]:
    """Every description of a field and every help of an argument."""
    return tuple(
        Said(f"{name}:{node.lineno}", text, open_end)
        for name, tree in trees().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _called(node) in LABELLING
        for argument in _labels_of(node)
        for text, open_end in _texts(argument)
    )


def _labels_of(node: ast.Call) -> list[ast.expr]:
    wanted = LABELLING[_called(node)]
    named = [keyword.value for keyword in node.keywords if keyword.arg == wanted]
    return named or ([node.args[-1]] if _called(node) == "choice" else [])


def bare(text: str) -> str:
    """The text without what is typed exactly so."""
    return TYPED.sub(WORD, text)


def test_the_search_finds_what_the_program_says() -> None:
    assert len(spoken()) > 100
    assert len(sentences()) > 250
    assert len(labels()) > 80


def test_whatever_is_said_is_a_finished_sentence() -> None:
    assert [said for said in spoken() if not said.open_end and not ENDS.search(said.text)] == []


@pytest.mark.parametrize("gather", [spoken, sentences, labels])
def test_marks_beside_hanzi_are_full_width(gather: object) -> None:
    assert callable(gather)
    found = [(said.place, bare(said.text)) for said in gather()]
    assert [(place, text) for place, text in found if full_width(text) != text] == []


@pytest.mark.parametrize("gather", [spoken, sentences, labels])
def test_years_are_named(gather: object) -> None:
    assert callable(gather)
    assert [said for said in gather() if RELATIVE_YEAR.search(said.text)] == []


@pytest.mark.parametrize("gather", [spoken, sentences, labels])
def test_no_word_is_foreign_or_internal(gather: object) -> None:
    assert callable(gather)
    found = [(said.place, foreign(bare(said.text))) for said in gather()]
    assert [(place, words) for place, words in found if words] == []


def test_labels_are_chinese_and_no_sentences() -> None:
    assert [said for said in labels() if not HANZI.search(said.text)] == []
    assert [said for said in labels() if said.text.endswith("。")] == []


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.yaml")), ids=lambda path: path.name)
def test_comments_a_clerk_may_read_name_years(path: Path) -> None:
    comments = re.findall(r"(?m)^\s*#.*$", path.read_text(encoding="utf-8"))
    assert [line for line in comments if RELATIVE_YEAR.search(line)] == []


@pytest.mark.parametrize("arguments", [["--help"], *([command, "--help"] for command in COMMANDS)])
def test_a_help_page_holds_no_foreign_word(arguments: list[str]) -> None:
    page = run(*arguments).out
    assert HANZI.search(page)
    assert foreign(re.sub(r"--?[a-z]+|drafter .*", "", page)) == []
    assert full_width(bare(page)) == bare(page)


@pytest.mark.parametrize(
    "arguments", [["毕业"], ["build", "--无"], ["status", "甲", "乙"], ["new"], ["schema", "--file", "x"]]
)
def test_a_refusal_of_arguments_holds_no_foreign_word(arguments: list[str]) -> None:
    refusal = run(*arguments).err.partition("\n用法")[0]
    assert ENDS.search(refusal.strip())
    assert foreign(bare(refusal)) == []
