"""The last look before a document is written: do its tracked changes give both texts exactly?"""

from __future__ import annotations

from collections.abc import Sequence

from drafter.errors import InputError
from drafter.readers.word.xml import Element
from drafter.redline.walk import Laid, lay

_INEXACT = (
    "修订稿没有写出：全部{}以后第 {} 段与{}不一致，怕引起误解。"
    "原来的文件没有改动；请把它们交给维护本程序的人查看。"
)


class Inexact(InputError):
    """Accepting or rejecting what was written would not give the text it should."""


def prove(root: Element, old: Sequence[str], new: Sequence[str]) -> list[Laid]:
    """Check that accepting gives the new paragraphs and rejecting the old ones.

    Returns:
        the paragraphs as accepting gives them.

    Raises:
        Inexact: it does not; the sentence names the first paragraph that differs.
    """
    found = lay(root, "accept")
    _same([laid.text for laid in found], new, "接受", "新稿")
    _same([laid.text for laid in lay(root, "reject")], old, "拒绝", "旧稿")
    return found


def prove_accepted(root: Element, expected: Sequence[str]) -> None:
    """Check that accepting gives the paragraphs expected.

    Raises:
        Inexact: it does not; the sentence names the first paragraph that differs.
    """
    _same([laid.text for laid in lay(root, "accept")], expected, "接受", "应有的文字")


def _same(found: list[str], expected: Sequence[str], doing: str, name: str) -> None:
    if found == list(expected):
        return
    pairs = zip(found, expected, strict=False)
    at = next((n for n, (one, other) in enumerate(pairs) if one != other), min(len(found), len(expected)))
    raise Inexact(_INEXACT.format(doing, at + 1, name))
