"""A saved web page → the lines of its article; what surrounds it is marked as debris."""

from __future__ import annotations

from drafter.readers.page.read import read_page

__all__ = ["read_page"]
