"""Findings as comments in a copy of a .docx."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from drafter.check.draft import Draft
from drafter.check.finding import Finding
from drafter.commands.checking.places import At, Paragraphs
from drafter.errors import UsageError

if TYPE_CHECKING:
    from drafter.commands.checking.output import Checked
    from drafter.redline.comments import Comment

AUTHOR = "drafter"


def commented(each: Checked) -> bytes:
    """Return a copy of the draft with a comment for each finding that nobody has accepted.

    Raises:
        UsageError: the file is no .docx.
    """
    draft = each.draft
    assert draft is not None
    if draft.document is not None:
        from drafter.render.word import render_word

        with TemporaryDirectory() as folder:
            path = Path(folder) / "稿件.docx"
            path.write_bytes(render_word(draft.document))
            return _with_comments(path, draft, each.findings)
    refuse_other(draft, "批注只能写进 .docx。其他文件请用 --format html。")
    return _with_comments(draft.source.path, draft, each.findings)


def refuse_other(draft: Draft, what: str) -> None:
    """Refuse a file that is no .docx as it lies on the disk."""
    if draft.source.kind != "docx" or draft.source.path.suffix.lower() not in (".docx", ".docm"):
        raise UsageError(f"“{draft.source.path.name}”不是 .docx：{what}")


def _with_comments(path: Path, draft: Draft, findings: Sequence[Finding]) -> bytes:
    from drafter.redline.comments import with_comments

    paragraphs = paragraphs_of(path, draft)
    now = datetime.now(UTC).replace(microsecond=0)
    return with_comments(
        path, [_comment(each, paragraphs, draft, now) for each in findings if not each.reason]
    )


def paragraphs_of(path: Path, draft: Draft) -> Paragraphs:
    """Return the paragraphs of a .docx beside the nodes of its draft."""
    from drafter.redline.paragraphs import read_paragraphs

    raw = read_paragraphs(path)
    tables = [each.cell[0] if each.cell else None for each in raw]
    return Paragraphs(draft, [each.text for each in raw], tables)


def _comment(finding: Finding, paragraphs: Paragraphs, draft: Draft, now: datetime) -> Comment:
    from drafter.redline.comments import Comment

    at = _anchor(finding, paragraphs, draft)
    text = f"{finding.severity.shown} {finding.rule} {finding.name}：{finding.message}"
    return Comment(at.paragraph, at.start, at.end, text, AUTHOR, now)


def _anchor(finding: Finding, paragraphs: Paragraphs, draft: Draft) -> At:
    """Return the characters a comment is tied to: the fragment, else its paragraph, else the title."""
    hit = finding.hit
    if hit.node is not None:
        exact = paragraphs.at(hit.node, hit.start, hit.end) if hit.end > hit.start else None
        found = exact or paragraphs.whole(hit.node)
        if found:
            return found
    title = next((index for index, node in enumerate(draft.nodes) if node.kind == "title"), 0)
    return (paragraphs.whole(title) if draft.nodes else None) or At(0, 0, 0)
