"""Where the findings go: the screen, a file, a page, or comments in a copy of the draft."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.check.draft import Draft
from drafter.check.finding import Finding
from drafter.commands.checking.targets import COMMENT_MARK, PAGE_MARK, Target
from drafter.commands.output import write_beside
from drafter.errors import InputError, UsageError
from drafter.store.files import write_atomic
from drafter.store.names import DRAFTS


@dataclass(frozen=True, slots=True)
class Checked:
    """Something that was checked.

    Attributes:
        target: what was named.
        draft: what was read, None where it could not be.
        findings: what was found in it.
        remark: what a person should know of the reading, or why it failed; Chinese sentences.
    """

    target: Target
    draft: Draft | None
    findings: tuple[Finding, ...]
    remark: str

    @property
    def name(self) -> str:
        """What it is called on screens."""
        return self.target.path.resolve().name if self.target.is_case else self.target.path.name

    @property
    def root(self) -> str:
        """The beginning of its files' paths that screens leave out."""
        path = str(self.target.path if self.target.is_case else self.target.path.parent)
        return "" if path == "." else path


def write_or_print(text: str, output: str | None) -> None:
    """Write a text to a file that was named, else to the screen."""
    if output is None:
        sys.stdout.write(text)
    else:
        write_atomic(_file(Path(output)), text.encode())
        print(f"已写出：{output}", file=sys.stderr)


def write_html(checked: Sequence[Checked], output: str | None) -> None:
    """Write all findings on one page."""
    from drafter.commands.checking.page import page

    data = page(checked).encode()
    if output is not None:
        path = _inside(Path(output), f"{PAGE_MARK}.html")
        write_atomic(_file(path), data)
    else:
        path = write_beside(_page_beside(checked), data)
    print(f"已写出：{path}")


def write_word(checked: Sequence[Checked], output: str | None) -> None:
    """Write the findings as comments into a copy of each draft."""
    from drafter.commands.checking.word import commented

    drafts = [each for each in checked if each.draft is not None]
    if len(drafts) > 1 and output is not None and not Path(output).is_dir():
        raise UsageError(f"要写出 {len(drafts)} 个文件，“{output}”不是文件夹。请先建文件夹，再写它的名称。")
    for each in drafts:
        data = commented(each)
        name = _beside(each.target, COMMENT_MARK, ".docx")
        if output is None:
            path = write_beside(name, data)
        else:
            path = _inside(Path(output), name.name)
            write_atomic(_file(path), data)
        print(f"已写出：{path}（批注 {len(each.findings)} 条）")


def _beside(target: Target, mark: str, suffix: str) -> Path:
    """Return where something made of a target goes: into 稿件 of a case, else beside the file."""
    if target.is_case:
        return target.path / DRAFTS / f"{mark}{suffix}"
    return target.path.with_name(f"{target.path.stem}.{mark}{suffix}")


def _page_beside(checked: Sequence[Checked]) -> Path:
    """Return where the page goes: beside the draft; of several beside the first, named after none of them."""
    first = checked[0].target
    if len(checked) == 1:
        return _beside(first, PAGE_MARK, ".html")
    return first.path.with_name(f"{PAGE_MARK}.html")


def _inside(output: Path, name: str) -> Path:
    return output / name if output.is_dir() else output


def _file(path: Path) -> Path:
    if not path.parent.is_dir():
        raise InputError(f"没有“{path.parent}”这个文件夹，没有写出。请先建文件夹，或者改写到别处。")
    return path
