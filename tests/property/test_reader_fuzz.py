"""Damaged and random files: every reader answers with lines or with a sentence, and soon.

A short run by default; ``DRAFTER_FUZZ=10000`` asks for that many files.
"""

from __future__ import annotations

import io
import os
import random
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import DrafterError
from drafter.readers import read_source
from drafter.readers.page import read_page
from drafter.readers.pdf.extract import extract
from drafter.readers.plain import read_text
from drafter.readers.word.read import read_word
from tests.readers.docx_files import docx, face, level, numbered, p, package, part, r, style, styled, table

TIMES = int(os.environ.get("DRAFTER_FUZZ", "300"))
SECONDS = 5
SEED = Path(__file__).parents[2] / "seeds" / "003_ecc42fa0d9da8aca.txt"
TEXT = SEED.read_text(encoding="utf-8")
PAGE = (
    "<html><head><meta charset=gb2312><title>报告</title></head><body><div class='a'>"
    "<ul><li><a href='/'>首页</a></ul>"
    + "".join(f"<p style='text-indent:2em'><b>{line[:9]}</b>{line[9:]}</p>" for line in TEXT.splitlines())
    + "<table><tr><td rowspan=2>甲<td colspan=3>乙<tr><td>丙</table></div><!-- 尾 --></body></html>"
)
NUMBERING = (
    f'<w:abstractNum w:abstractNumId="1">{level(0, "chineseCounting", "%1、")}{level(1, "decimal", "%1.%2")}'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
_MARKS = '<w:p>|</w:p>|<w:tbl>|<w:del>|w:val="-1"|<|>|&|]]>|<!--|<![CDATA[|<!DOCTYPE a>|<script>|<table>'
TOKENS = [
    *(mark.encode() for mark in _MARKS.split("|")),
    b"\0",
    b"\xff\xfe",
    b"9" * 30,
    b"PK\x03\x04",
    b"%%EOF",
]


def whole(data: bytes) -> object:
    """All that is read of a .docx, its notes, too."""
    lines, remarks, manifest = read_word(data)
    return lines, remarks, manifest()


def word() -> bytes:
    body = "".join(p(r(line[:9], face("楷体", bold=True)) + r(line[9:])) for line in TEXT.splitlines()[:9])
    body += p("标题", styled("h")) + p("项", numbered(1)) + p("目", numbered(1, 1))
    body += table(
        ("指标", "本年"), ("复议", "<w:tcPr><w:vMerge/><w:gridSpan w:val='2'/></w:tcPr>" + p("12件"))
    )
    body += p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r("甲") + f"<w:ins>{r('乙')}</w:ins>")
    return docx(
        body,
        styles=style("h", "heading 1"),
        numbering=NUMBERING,
        footnotes=f"<w:footnote>{p('注')}</w:footnote>",
    )


WORD = word()
PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj"
    b" 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R/Size 4>>\n%%EOF"
)


def luck(name: str) -> random.Random:
    """Chance that does the same damage on every run, and other damage where more of it is asked for."""
    return random.Random(None if "DRAFTER_FUZZ" in os.environ else name)


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The bytes with a few of them changed, left out, doubled or put in."""
    found = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        at = chance.randrange(len(found) + 1)
        kind = chance.randrange(5)
        if kind == 0 and found:
            found[at % len(found)] = chance.randrange(256)
        elif kind == 1:
            del found[at : at + chance.choice((1, 3, 50, 1000))]
        elif kind == 2:
            found[at:at] = found[at : at + chance.choice((1, 8, 200))] * chance.choice((1, 2, 9))
        elif kind == 3:
            found[at:at] = chance.choice(TOKENS)
        else:
            found[at:at] = chance.randbytes(chance.choice((1, 4, 40)))
    return bytes(found)


def mutated_inside(chance: random.Random) -> bytes:
    """A .docx whose zip is sound and one of whose parts is not."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WORD)) as source, zipfile.ZipFile(target, "w") as copy:
        hit = chance.choice(source.namelist())
        for name in source.namelist():
            data = source.read(name)
            copy.writestr(name, mutated(data, chance) if name == hit else data)
    return target.getvalue()


KINDS: dict[str, Callable[[random.Random], bytes]] = {
    "zip": lambda chance: mutated(WORD, chance),
    "part": mutated_inside,
    "text": lambda chance: mutated(TEXT.encode(chance.choice(("utf-8", "gb18030", "utf-16"))), chance),
    "page": lambda chance: mutated(PAGE.encode(chance.choice(("utf-8", "gb18030"))), chance),
    "random": lambda chance: chance.randbytes(chance.randrange(1, 3000)),
}


@pytest.mark.parametrize("kind", list(KINDS))
def test_a_damaged_file_gives_lines_or_a_sentence_soon(kind: str, tmp_path: Path) -> None:
    chance = luck(kind)
    path = tmp_path / "损坏.docx"
    for _ in range(max(TIMES // len(KINDS), 1)):
        data = KINDS[kind](chance)
        path.write_bytes(data or b"\0")
        began = time.process_time()
        try:
            assert read_source(path).lines is not None
        except DrafterError as error:
            assert str(error).endswith("。")
        assert time.process_time() - began < SECONDS, data


def test_a_damaged_pdf_gives_rows_or_trouble() -> None:
    pytest.importorskip("pypdf")
    chance = luck("pdf")
    for _ in range(max(TIMES // 30, 1)):
        assert set(extract(mutated(PDF, chance))) <= {"pages", "trouble"}


@given(st.binary(max_size=300))
def test_any_bytes_give_lines_or_a_sentence(data: bytes) -> None:
    for read in (read_text, read_page, whole):
        try:
            assert read(data)
        except DrafterError as error:
            assert str(error).endswith("。")


WORDS = st.text(st.sampled_from("一、（）。，法治政府2025年件\u3000\t<&\u200b《》“”1.%①是"), max_size=30)
ESCAPES = {"<": "&lt;", "&": "&amp;"}
RUNS = st.tuples(WORDS, st.sampled_from(["", "<w:b/>", face("楷体"), '<w:b w:val="0"/>', "<w:vanish/>"]))
PROPERTIES = st.sampled_from(
    ["", styled("h"), '<w:jc w:val="center"/>', numbered(1), numbered(1, 1), '<w:outlineLvl w:val="2"/>']
)
PARAGRAPHS = st.tuples(st.lists(RUNS, max_size=4), PROPERTIES)


def paragraph(runs: list[tuple[str, str]], properties: str) -> str:
    pieces = [
        r("".join(ESCAPES.get(character, character) for character in text), look) for text, look in runs
    ]
    return p("<w:r><w:br/></w:r>".join(pieces) or "<w:r/>", properties)


@given(st.lists(PARAGRAPHS, max_size=6), st.integers(0, 3))
def test_the_swift_reading_gives_what_the_thorough_one_gives(
    paragraphs: list[tuple[list[tuple[str, str]], str]], columns: int
) -> None:
    written = [paragraph(*item) for item in paragraphs]
    body = "".join(written) + (table(*[tuple(written[:columns])] * 2) if columns and written else "")
    styles = style("h", "heading 1", "<w:rPr><w:b/></w:rPr>")
    swift = docx(body, styles=styles, numbering=NUMBERING)
    other = part("document", f"<w:body>{body}<w:sectPr/></w:body>").replace("xmlns:w=", "xmlns:o=")
    other = other.replace("<w:", "<o:").replace("</w:", "</o:").replace(" w:", " o:")
    parts = {"styles": part("styles", styles), "numbering": part("numbering", NUMBERING)}
    assert whole(swift) == whole(package(other, parts))
