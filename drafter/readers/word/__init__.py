"""A .docx → lines, tables and drafter's own manifest."""

from __future__ import annotations

from drafter.readers.word.read import read_word

__all__ = ["read_word"]
