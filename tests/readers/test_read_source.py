from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from drafter.errors import InputError
from drafter.readers import Grid, Line, limits, read_source
from drafter.readers.convert import converter
from tests.readers.docx_files import docx, p, package, table

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def archive(**files: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, text in files.items():
            zipped.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return target.getvalue()


def write(folder: Path, data: bytes, name: str = "2025年报告.docx") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(InputError) as error:
        read_source(path)
    return str(error.value)


def test_lines_and_tables_are_counted_apart_from_one(tmp_path: Path) -> None:
    data = docx(p("甲") + table(("指标", "本年"), ("复议", "12件")) + p("乙"))
    source = read_source(write(tmp_path, data))
    assert source.kind == "docx"
    assert [(type(line), line.place) for line in source.lines] == [
        (Line, ("段", 1)),
        (Grid, ("表", 1)),
        (Line, ("段", 2)),
    ]


def test_the_content_decides_not_the_suffix(tmp_path: Path) -> None:
    assert read_source(write(tmp_path, docx(p("甲")), "报告.txt")).kind == "docx"
    assert read_source(write(tmp_path, ("一、主要举措\n" * 40).encode(), "报告.docx")).kind == "txt"
    assert read_source(write(tmp_path, "<html><p>一、主要举措</p>".encode(), "报告.doc")).kind == "html"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "空文件"),
        (b"\x89PNG\r\n\x1a\n" + bytes(90), "图片"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "网页归档"),
        (b"MZ" + bytes(300), "程序"),
        (b"\x00\x01\x02\x03" * 300, "不是文字文件"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "密码"),
        (OLE + "Workbook".encode("utf-16-le"), "Excel"),
        (OLE, "损坏"),
        (archive(a_xml="<a/>"), "压缩包"),
        (archive(xl__workbook_xml="<a/>"), "Excel"),
        (archive(ppt__presentation_xml="<a/>"), "演示"),
        (archive(**{"OFD_xml": "<a/>"}), "OFD"),
        (docx(p("甲"))[:-200], "损坏"),
        (package("<w:document"), "损坏"),
    ],
)
def test_a_file_that_is_no_report_gets_a_plain_sentence(tmp_path: Path, data: bytes, says: str) -> None:
    sentence = refusal(write(tmp_path, data))
    assert says in sentence
    assert sentence.startswith("读不了“2025年报告.docx”：")
    assert sentence.endswith("。")


@pytest.mark.parametrize("name", ["稿.docx", "稿.DOC", "稿.wps", "稿.pdf"])
@pytest.mark.parametrize("text", ["x", "云岭县", "word " * 100])
def test_a_scrap_of_text_is_no_document(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    assert "里面却不是这种文稿" in refusal(path)


def test_a_folder_a_missing_file_and_a_device_are_refused(tmp_path: Path) -> None:
    assert "文件夹" in refusal(tmp_path)
    assert "没有这个文件" in refusal(tmp_path / "没有.docx")
    assert "不是普通文件" in refusal(Path("/dev/zero"))


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "大.docx"
    with path.open("wb") as file:
        file.truncate(200 * limits.MEGABYTE)
    assert "200 MB，太大了" in refusal(path)


def test_a_zip_with_a_password_is_refused(tmp_path: Path) -> None:
    data = bytearray(docx(p("甲")))
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    assert "密码" in refusal(write(tmp_path, bytes(data)))


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    bomb = package("<a>" + " " * (limits.SMALL_PART * 2) + "</a>")
    assert len(bomb) < limits.MEGABYTE
    assert "不合常理" in refusal(write(tmp_path, bomb))


def test_a_part_that_says_it_is_small_and_is_not_is_refused(tmp_path: Path) -> None:
    data = docx(p("甲" * 5000))
    at = data.rfind(b"PK\x01\x02", 0, data.find(b"word/document.xml", data.find(b"PK\x01\x02")))
    short = data[: at + 24] + (100).to_bytes(4, "little") + data[at + 28 :]
    assert "损坏" in refusal(write(tmp_path, short))


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE w [<!ENTITY a "甲"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE w SYSTEM "http://localhost/a.dtd">',
    ],
)
@pytest.mark.parametrize("padding", ["", f"<!--{' ' * 70_000}-->"])
def test_document_types_and_entities_are_refused(tmp_path: Path, declaration: str, padding: str) -> None:
    main = f'<?xml version="1.0"?>{padding}{declaration}<w>&a;</w>' if "ENTITY" in declaration else ""
    main = main or f'<?xml version="1.0"?>{padding}{declaration}<w/>'
    sentence = refusal(write(tmp_path, package(main)))
    assert "XML 声明" in sentence or "损坏" in sentence


def test_deep_nesting_is_refused(tmp_path: Path) -> None:
    deep = "<w:sdt><w:sdtContent>" * 2000 + "</w:sdtContent></w:sdt>" * 2000
    assert "损坏" in refusal(write(tmp_path, docx(deep)))


@pytest.mark.skipif(converter() is None, reason="LibreOffice is not installed")
def test_an_old_format_is_converted_first(tmp_path: Path) -> None:
    text = "".join(f"\\u{ord(character)}?" for character in "一、主要举措")
    source = read_source(write(tmp_path, f"{{\\rtf1\\ansi {text}\\par}}".encode(), "报告.rtf"))
    assert [line.text for line in source.lines if isinstance(line, Line)] == ["一、主要举措"]
    assert source.notes == ("文件先由 LibreOffice 转换成 .docx，再读取；如有出入，以原文为准。",)


def test_without_a_converter_the_sentence_says_how_to_save(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    if converter() is not None:
        pytest.skip("LibreOffice is installed where it is always found")
    sentence = refusal(write(tmp_path, OLE + "WordDocument".encode("utf-16-le"), "报告.doc"))
    assert "另存为" in sentence
    assert "docx" in sentence
