"""What others make of a document with tracked changes: pandoc, and our own reading of its XML."""

from __future__ import annotations

import io
import json
import subprocess
import zipfile
from pathlib import Path
from typing import Any

from lxml import etree

from drafter.readers.word.names import PPR
from drafter.redline.names import BOOKMARK, NAME
from drafter.redline.properties import key_of, paragraph_key, run_look
from drafter.redline.revisions import accept, reject
from drafter.redline.walk import Laid, View, lay

_SPACES = {"Space": " ", "SoftBreak": " ", "LineBreak": "\v"}


def main_part(data: bytes) -> Any:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def settled(data: bytes, view: View) -> list[Laid]:
    """The paragraphs once all changes are accepted, or rejected, in the XML itself."""
    root = main_part(data)
    accept(root) if view == "accept" else reject(root)
    return lay(root)


def texts(paragraphs: list[Laid]) -> list[str]:
    return [laid.text for laid in paragraphs]


def shape(laid: Laid) -> tuple[Any, list[tuple[Any, str]]]:
    """How a paragraph and its characters look."""
    found: list[tuple[Any, str]] = []
    for atom in laid.atoms:
        if atom.text:
            key = run_look(atom.run).key
            if found and found[-1][0] == key:
                found[-1] = (key, found[-1][1] + atom.text)
            else:
                found.append((key, atom.text))
    properties = laid.elements[-1].find(PPR)
    return paragraph_key(laid.elements[-1])[0] if properties is not None else key_of(None), found


def bookmarks(paragraphs: list[Laid]) -> set[str]:
    return {atom.home.get(NAME) for laid in paragraphs for atom in laid.atoms if atom.home.tag == BOOKMARK}


def pandoc(path: Path, view: View) -> list[str]:
    """The paragraphs that pandoc reads."""
    command = ["pandoc", "-f", "docx", "-t", "json", f"--track-changes={view}", str(path)]
    read = subprocess.run(command, check=True, capture_output=True)
    found: list[str] = []
    _blocks(json.loads(read.stdout)["blocks"], found)
    return found


def _blocks(node: Any, found: list[str]) -> None:
    if isinstance(node, dict):
        if node.get("t") in ("Para", "Plain"):
            found.append(_inlines(node["c"]))
        elif node.get("t") == "Header":
            found.append(_inlines(node["c"][2]))
        else:
            _blocks(node.get("c"), found)
    elif isinstance(node, list):
        for child in node:
            _blocks(child, found)


def _inlines(nodes: list[Any]) -> str:
    return "".join(_inline(node) for node in nodes)


def _inline(node: dict[str, Any]) -> str:
    kind, content = node["t"], node.get("c", [])
    if kind == "Str":
        return str(content)
    if kind in _SPACES:
        return _SPACES[kind]
    if kind == "Quoted":
        return _inlines(content[1])
    if isinstance(content, list):
        inner = next((part for part in reversed(content) if isinstance(part, list)), [])
        return _inlines(inner if kind in ("Span", "Link") else content)
    return ""
