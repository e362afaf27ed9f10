"""What is to be checked: paths become drafts, a case, a file or every file of a folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.check.context import Context
from drafter.check.draft import Draft
from drafter.check.opening import draft_of_case, draft_of_file
from drafter.errors import InputError
from drafter.skeleton.order import Order
from drafter.store.names import REPORT
from drafter.understand.results import Understanding

if TYPE_CHECKING:  # a case brings them; a bare file needs neither
    from drafter.blocks import Document
    from drafter.store.load import Case

SUFFIXES = frozenset((".docx", ".txt", ".html", ".htm", ".pdf", ".doc", ".wps", ".mht"))
_YAML = frozenset((".yaml", ".yml"))
_MOST_FILES = 5000
PAGE_MARK, COMMENT_MARK, FIX_MARK = "检查结果", "批注", "改"
"""What stands in the names of files that a check writes beside a draft: 报告.批注.docx."""
_MARKS = (PAGE_MARK, COMMENT_MARK, FIX_MARK)


@dataclass(frozen=True, slots=True)
class Target:
    """Something to check.

    Attributes:
        path: a file, or the folder of a case.
        is_case: True for a case.
    """

    path: Path
    is_case: bool


def targets(paths: Sequence[str]) -> list[Target]:
    """Return what the paths name, each thing once; a folder that is no case stands for what lies in it.

    Raises:
        InputError: there is nothing at a path, or nothing in it that can be checked.
    """
    found = [target for path in paths for target in _named(Path(path))]
    return list(dict.fromkeys(found))


def _named(path: Path) -> Iterator[Target]:
    case = _case_of(path)
    if case is not None:
        yield Target(case, True)
    elif path.is_dir():
        yield from _inside(path)
    elif path.exists():
        yield Target(path, False)
    else:
        raise InputError(f"没有找到“{path}”。请核对路径。")


def _case_of(path: Path) -> Path | None:
    """Return the case a path is, or one of whose files it names."""
    if path.is_dir():
        return path if (path / REPORT).exists() else None
    if path.suffix not in _YAML:
        return None
    return next((folder for folder in list(path.parents)[:2] if (folder / REPORT).is_file()), None)


def own_outputs(paths: Sequence[str]) -> list[Path]:
    """Return what earlier checks wrote beside the drafts in the folders that are named; it is no draft."""
    folders = [Path(path) for path in paths]
    return [
        path
        for folder in folders
        if folder.is_dir() and _case_of(folder) is None
        for path in _made_beside(sorted(folder.iterdir()))
    ]


def _made_beside(inner: Sequence[Path]) -> list[Path]:
    """Return the files that carry the mark of a check and, if they name an original, stand beside it."""
    stems = {path.stem for path in inner}
    return [
        path
        for path in inner
        if (path.suffix == ".html" and _unnumbered(path.stem) == PAGE_MARK)
        or (_unnumbered(Path(path.stem).suffix.removeprefix(".")) in _MARKS and Path(path.stem).stem in stems)
    ]


def _unnumbered(mark: str) -> str:
    """Return a mark without the number of a second, third … file of its name."""
    return mark.rstrip("0123456789-")


def _inside(folder: Path) -> list[Target]:
    everything = sorted(folder.iterdir())
    made = set(_made_beside(everything))
    inner = [path for path in everything if not path.name.startswith((".", "~")) and path not in made]
    found = [
        Target(path, path.is_dir())
        for path in inner
        if (path.is_dir() and (path / REPORT).exists())
        or (path.is_file() and path.suffix.lower() in SUFFIXES)
    ]
    if not found:
        raise InputError(f"“{folder}”里没有可以检查的文件，也没有报告文件夹。请核对路径。")
    if len(found) > _MOST_FILES:
        raise InputError(f"“{folder}”里有 {len(found)} 个文件，太多了。请分成几个文件夹检查。")
    return found


def open_target(target: Target, context: Context, order: Order) -> Draft:
    """Return the draft to check.

    Raises:
        DrafterError: it cannot be read.
    """
    if not target.is_case:
        return draft_of_file(target.path, context)
    from drafter.store.load import open_case

    case = open_case(target.path)
    return draft_of_case(case, assembled(case, order), context)


def assembled(case: Case, order: Order) -> Document:
    """Return the document that a case is checked as."""
    from drafter.commands.build import assemble_case

    return assemble_case(case, order)


def last_year(path: Path) -> Understanding:
    """Return last year's report, from a file or from the case it was built from."""
    return open_target(Target(_case_of(path) or path, _case_of(path) is not None), Context(), Order()).found


def with_last_year(context: Context, last: Understanding) -> Context:
    """Return the context with last year's report, its promises among it unless they are told already."""
    promises = context.last_promises or tuple(promise.text for promise in last.promises)
    return replace(context, last=last, last_promises=promises)
