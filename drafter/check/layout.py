"""The page a rule judges: what a reader says of the file of a .docx."""

from __future__ import annotations

from drafter.readers.layout import Layout, Stray

__all__ = ["Layout", "Stray"]
