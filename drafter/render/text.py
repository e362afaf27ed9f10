"""Document → plain text, as it reads on the page."""

from __future__ import annotations

from drafter.blocks import Document


def render_text(document: Document) -> str:
    """Return the document as plain text: one line a paragraph, table cells separated by tabs.

    The title stands on one line, then stage, recipients, body, signature, date and note in the order of the
    page. The text ends with a line end; a document without blocks gives an empty text.
    """
    return "".join(f"{block.text}\n" for block in document.blocks if block.text)
