"""Document → one self-contained HTML file that looks like the page and prints like it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from drafter.address import show
from drafter.blocks import Document
from drafter.render.html.look import look
from drafter.render.html.places import signature_places
from drafter.render.html.sheets import columns, head_and_rest, sheets, title_lines
from drafter.render.word.letterhead import mark_size
from drafter.render.word.tokens import GB_9704, Profile


def render_html(document: Document, profile: Profile = GB_9704) -> str:
    """Return the document as HTML that asks for nothing from anywhere and needs no script.

    The characters are those of ``render_text``. Except in a 公开稿, each paragraph carries its
    place in the report (``data-address``) and each figure its name (``data-figure``).
    """
    return _template().render(
        document=document,
        sheets=sheets(document.blocks),
        look=look(profile),
        profile=profile,
        title_lines=lambda block: title_lines(block, document.blocks, profile.title_characters),
        places=lambda signature: signature_places(signature, profile),
        mark_size=lambda letterhead: mark_size(letterhead.bodies, profile),
        head_and_rest=head_and_rest,
        columns=columns,
        show=show,
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.tests["of_kind"] = lambda block, kind: type(block).__name__ == kind
    return environment.get_template("page.html.j2")
