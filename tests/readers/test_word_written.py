"""What is written in an unusual way is read as if it were not."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from drafter.commands.build import build_document
from drafter.errors import InputError
from drafter.readers import Grid, Line, Manifest, read_source
from drafter.readers.word.read import read_word
from drafter.render.word import render_word
from tests.readers.docx_files import docx, p, r, style, styled, table

EXAMPLE = Path(__file__).parents[2] / "examples" / "云岭县-2026"


def lines(body: str, **parts: str) -> list[Line | Grid]:
    return read_word(docx(body, **parts))[0]


def whole(data: bytes) -> tuple[list[Line | Grid], list[str], Manifest | None]:
    """All that is read of a .docx, its notes, too."""
    lines, remarks, manifest = read_word(data)
    return lines, remarks, manifest()


def rewritten(data: bytes, method: int = zipfile.ZIP_DEFLATED, **changes: tuple[str, str]) -> bytes:
    """The same package packed in another way, text in its parts replaced."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w", method) as copy:
        for name in source.namelist():
            text = source.read(name)
            for old, new in changes.values():
                text = text.replace(old.encode(), new.encode())
            copy.writestr(name, text)
    return target.getvalue()


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_every_way_to_pack_is_unpacked(method: int) -> None:
    data = docx(p("办结12件"))
    assert whole(rewritten(data, method)) == whole(data)


def test_a_part_whose_checksum_is_wrong_is_refused() -> None:
    data = bytearray(docx(p("办结12件")))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        checksum = archive.getinfo("word/document.xml").CRC.to_bytes(4, "little")
    wrong = bytes(data).replace(checksum, b"\0\0\0\0")
    with pytest.raises(InputError):
        read_word(wrong)


def test_a_sign_that_closes_tags_may_stand_in_a_text_and_in_a_name() -> None:
    assert lines(p(r("占比>50%"))) == [Line("占比>50%")]
    assert lines('<w:p w:rsidR="a>b"><w:r><w:t xml:lang="c>d">办结</w:t></w:r></w:p>') == [Line("办结")]


def test_a_line_end_of_another_system_is_one_line_end() -> None:
    assert lines(p("办\r\n结") + "\r\n" + p("移送")) == lines(p("办\n结") + p("移送"))


def test_tables_within_tables_are_text_and_what_follows_is_read() -> None:
    inner = f"{table(('复议', '12件'), ('诉讼', '3件'))}<w:p/>"
    found = lines(table((p("左") + inner, "右")) + p("后文"))
    assert found == [Line("左"), Grid((("复议", "12件"), ("诉讼", "3件"))), Line("右"), Line("后文")]


def test_a_file_embedded_in_a_cell_is_told_of() -> None:
    found, notes, _ = read_word(docx(table((p("复议") + '<w:altChunk w:id="r1"/>', "12件"))))
    assert found == [Grid((("复议", "12件"),))]
    assert "文件中嵌有另一个文件，没有读取。" in notes


def test_identities_of_paragraphs_do_not_matter() -> None:
    named = "".join(
        f'<w:p w14:paraId="{at:08X}" w14:textId="77777777"><w:r><w:t>第{at}项</w:t></w:r></w:p>'
        for at in range(3)
    )
    declared = ('xmlns:v="', 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:v="')
    found = read_word(rewritten(docx(named), names=declared))[0]
    assert found == [Line("第0项"), Line("第1项"), Line("第2项")]


def test_a_prefix_that_stands_for_nothing_is_damage() -> None:
    with pytest.raises(InputError):
        lines(p("前") + "<w:p><x:r><w:t>文</w:t></x:r></w:p>")


def test_a_style_with_a_list_in_it_is_read_whole() -> None:
    involved = '<w:pPr><w:numPr><w:numId w:val="9"/></w:numPr><w:jc w:val="center"/></w:pPr>'
    assert lines(p("标题", styled("h")), styles=style("h", "heading 2", involved)) == [
        Line("标题", 2, "", True)
    ]


@pytest.mark.parametrize(
    "change",
    [
        ("<address></address>", "<address/>"),
        ("<manifest ", "<!-- --><manifest "),
        ("</paragraph>", "</paragraph>\n"),
    ],
)
def test_notes_written_in_another_way_are_the_same_notes(change: tuple[str, str]) -> None:
    data = render_word(build_document(EXAMPLE))
    found = whole(data)
    assert found[2] is not None
    assert found[2].sound
    assert whole(rewritten(data, change=change)) == found


def test_damaged_notes_are_refused_when_they_are_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "稿.docx"
    path.write_bytes(rewritten(render_word(build_document(EXAMPLE)), change=("</manifest>", "")))
    source = read_source(path)
    assert source.lines
    with pytest.raises(InputError, match=r"读不了“稿\.docx”：文件已经损坏"):
        _ = source.manifest
