"""The text of a PDF → lines. It is read in a process of its own, bounded in time and memory."""

from __future__ import annotations

from drafter.readers.pdf.read import read_pdf

__all__ = ["read_pdf"]
