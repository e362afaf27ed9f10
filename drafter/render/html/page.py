"""One self-contained page from a template: its style and script inside, nothing asked for from anywhere."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

_FOLDER = Path(__file__).parent


def page(template: str, script: str, **values: Any) -> str:
    """Return the page of a template with a script; only that very script may run in it.

    Args:
        template: name of a template in this folder; it includes ``styles`` and ``script``.
        script: name of the script's file in this folder.
    """
    code = (_FOLDER / script).read_text(encoding="utf-8")
    digest = b64encode(sha256(code.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-{digest}'"
    return _environment().get_template(template).render(policy=policy, script=Markup(code), **values)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
