"""A .docx → lines, tables and drafter's own manifest: ``read.read_word``."""
