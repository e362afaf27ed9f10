"""A document or a file of a case as plain text of one sentence a line, so that git compares sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from drafter.address import Address, show
from drafter.errors import DrafterError
from drafter.yamlfile import Tree, read_yaml
from drafter.zh.width import join_lines

_SENTENCE = re.compile(r"[^。！？；]*[。！？；]+[”’）》」』]*|[^。！？；]+")


def as_sentences(path: Path) -> str:
    """Return the text of a file, whatever state it is in: one that cannot be understood as it stands."""
    try:
        if path.suffix in (".yaml", ".yml"):
            return "".join(f"{line}\n" for line in _of_tree(read_yaml(path).tree, ()))
        return "".join(f"{line}\n" for line in _of_document(path))
    except DrafterError as error:
        data = path.read_bytes()
        if b"\0" in data:
            return f"{error}\n"
        return data.decode("utf-8", "replace")


def _of_tree(tree: Tree, address: Address) -> Iterator[str]:
    """Yield a line a value, its place before it; a text of several sentences has each on its own line."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from _of_tree(value, (*address, key))
    elif isinstance(tree, list):
        for index, item in enumerate(tree):
            name = item.get("编号") if isinstance(item, dict) else None
            yield from _of_tree(item, (*address, name if isinstance(name, str) else index))
    elif tree:
        paragraphs = join_lines(tree)
        sentences = [each for paragraph in paragraphs for each in _SENTENCE.findall(paragraph)]
        if len(sentences) < 2:
            yield f"{show(address)}: {''.join(sentences)}"
        else:
            yield f"{show(address)}:"
            yield from (f"  {each.strip()}" for each in sentences)


def _of_document(path: Path) -> Iterator[str]:
    from drafter.readers import read_source
    from drafter.readers.source import Line

    for line in read_source(path).lines:
        if isinstance(line, Line):
            yield from (each.strip() for each in _SENTENCE.findall(line.number + line.text))
            yield ""
        else:
            yield from ("\t".join(cell.replace("\n", " ") for cell in row) for row in line.rows)
