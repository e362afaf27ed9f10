"""Compared → one page: figures first, then the two drafts side by side."""

from __future__ import annotations

from drafter.render.compared import Compared
from drafter.render.html.page import page


def render_comparison(found: Compared) -> str:
    """Return the page; it asks for nothing from anywhere and can be read without its script."""
    return page("comparison.html.j2", "comparison.js", found=found, changed=_changed(found))


def _changed(found: Compared) -> list[bool]:
    """Return of each row whether it stays when only changes are shown: changed ones and their neighbours."""
    own = [row.changed for row in found.rows]
    near = zip([False, *own[:-1]], own, [*own[1:], False], strict=True)
    return [any(three) for three in near]
