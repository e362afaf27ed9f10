"""A .docx → lines, tables and drafter's own manifest: ``read.read_word``.

There are two ways through the main part. `cut` cuts it into paragraphs and tables by its characters, where
these tell surely what each is; `written` then takes each as `swift` reads it from its characters, nearly
every one. What is not ordinary, one unit or a whole part, goes by its elements: `body` and `content`,
several times slower, and the measure: a property test writes the same paragraph both ways and compares
(``tests/property/test_reader_fuzz.py``). The exact characters between runs, for tracked changes, are read
by neither but by `drafter.redline.paragraphs`. The page is read by ``layout.read_layout`` and its modules.
"""
