"""How things look; each has a sign or a place of its own besides, so that nothing depends on colour."""

from __future__ import annotations

from prompt_toolkit.formatted_text import StyleAndTextTuples
from questionary import Style

from drafter.ui.page import Row

_QUIET = "fg:#8a8a8a"

STYLE = Style(
    [
        ("place", "bold"),
        ("rule", _QUIET),
        ("prompt", "bold fg:ansicyan"),
        ("good", "fg:ansigreen"),
        ("bad", "bold fg:ansired"),
        ("chosen", "bold fg:ansicyan"),
        ("keys", _QUIET),
        ("bottom-toolbar", f"noreverse {_QUIET}"),
    ]
)


def fragments(rows: list[Row], arrow: str) -> StyleAndTextTuples:
    """Return rows as the prompt library takes them, each with its line end.

    Args:
        arrow: what stands between the steps of a place, in the terminal's characters.
    """
    drawn: StyleAndTextTuples = []
    for row in rows:
        drawn += [(style, text.replace("›", arrow)) for style, text in row]
        drawn.append(("", "\n"))
    return drawn
