"""The two sides of a comparison: what was named, read and ready to be compared."""

from __future__ import annotations

import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafter.diff.file_side import raw_draft, source_draft
from drafter.diff.sides import Draft
from drafter.errors import InputError
from drafter.redline.paragraphs import read_paragraphs
from drafter.redline.word import Word
from drafter.store.names import DRAFTS, REPORT

if TYPE_CHECKING:  # two documents are compared without loading what a case needs
    from drafter.blocks import Document
    from drafter.store.load import Case


class Named(NamedTuple):
    """One side.

    Attributes:
        draft: its paragraphs.
        path: the file; of a case its folder.
        case: the case and the document assembled of it, None of a file.
        word: the open .docx, None of anything else.
    """

    draft: Draft
    path: Path
    case: tuple[Case, Document] | None = None
    word: Word | None = None

    @property
    def home(self) -> Path:
        """The folder in which what is made of this side belongs."""
        return self.path / DRAFTS if self.case else self.path.parent

    def saved(self) -> datetime:
        """Return when the side was saved last, to the second."""
        paths = [self.path] if self.case is None else [self.path, *self.path.glob("**/*.yaml")]
        moments = [0.0]
        with suppress(OSError):
            moments = [path.stat().st_mtime for path in paths]
        return datetime.fromtimestamp(max(moments)).replace(microsecond=0)


def read_side(named: str, text: str | None, stage: str | None) -> Named:
    """Read what was named: a case, now or in the past, or a file.

    Args:
        text: of a case, name of the 报送文本; stage: 稿次; None for the usual ones.

    Raises:
        InputError: it cannot be read, or there is no text in it.
        UsageError: a case has no such text or stage.
        Faults: the files of a case cannot be read.
    """
    side = _case(named, text, stage) if is_case(named) else _file(Path(named))
    if not any(paragraph.text.strip() for paragraph in side.draft.side.paragraphs):
        raise InputError(f"“{side.draft.side.name}”里没有文字，不能比较。请核对是不是选错了文件。")
    return side


def is_case(named: str) -> bool:
    """True where a side names a case, now or in the past, and no other file."""
    path = Path(named)
    if path.exists():
        return path.is_dir() or path.name == REPORT
    folder, _, when = named.rpartition("@")
    return bool(when) and bool(folder) and Path(folder).is_dir()


def as_word(side: Named) -> Word:
    """Return the .docx of a side; of a case it is built.

    Raises:
        InputError: the side is a text or a page, of which there is no .docx.
    """
    if side.case is not None:
        from drafter.render.word import render_word

        return Word(render_word(side.case[1]))
    if side.word is not None:
        return side.word
    raise InputError(
        f"“{side.path.name}”不是 .docx，不能写成带修订的 .docx。"
        "请改用 --format html 或者 --format 花脸稿，或者先另存为 .docx。"
    )


def word_side(side: Named, word: Word) -> Draft:
    """Return the draft of a side's .docx, called by the side's name."""
    return raw_draft(side.draft.side.name, read_paragraphs(word))


def _case(named: str, text: str | None, stage: str | None) -> Named:
    from drafter.commands.comparing.case import case_side

    draft, case, document = case_side(named, text, stage)
    for note in case.notes:
        print(note, file=sys.stderr)
    return Named(draft, case.files.folder, (case, document))


def _file(path: Path) -> Named:
    if path.suffix.lower() == ".docx":
        try:
            word = Word(path)
            return Named(raw_draft(path.name, read_paragraphs(word)), path, word=word)
        except InputError as error:
            raise InputError(f"读不了“{path.name}”：{error}") from None
    from drafter.readers import read_source

    source = read_source(path)
    for note in source.notes:
        print(f"{path.name}：{note}", file=sys.stderr)
    return Named(source_draft(source), path)
