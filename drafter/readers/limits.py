"""How much of a file a reader takes; more is refused before it is read."""

from __future__ import annotations

MEGABYTE = 1024 * 1024
FILE = 128 * MEGABYTE
TEXT = 32 * MEGABYTE  # a text file or web page; a report has about 20 kB
PDF = 64 * MEGABYTE
PART = 64 * MEGABYTE  # one part of a .docx, unpacked
PACKAGE = 200 * MEGABYTE  # all parts together, unpacked
PARTS = 10_000
RATIO = 250  # unpacked to packed, of a part above SMALL_PART
SMALL_PART = 8 * MEGABYTE
COLUMNS = 64  # of a table; Word allows 63
CELLS = 1_000_000  # of a table
DEPTH = 200  # elements within each other on a web page
PAGES = 2_000  # of a PDF
PDF_SECONDS = 60
CONVERT_SECONDS = 60
