from __future__ import annotations

import pytest

from drafter.errors import InputError
from drafter.readers.pdf import read_pdf
from drafter.readers.pdf.rows import Row, lines_of

pytest.importorskip("pypdf")
WIDE = "全县坚持依法行政，全面落实法治政府建设各项任务，取得成效"  # 28 characters, a full row


def texts(*pages: list[Row]) -> list[str]:
    return [line.text for line in lines_of(list(pages))]


def body(text: str, left: float = 80) -> Row:
    return Row(text, left, 16)


def test_rows_of_a_paragraph_are_joined_over_pages() -> None:
    first = [body("一、主要举措", 112), body("　" + WIDE[:26], 112), body(WIDE), body("— 1 —", 400)]
    second = [
        body(WIDE),
        body("完成。"),
        body("二、不足", 112),
        body("　" + WIDE[:26], 112),
        body(WIDE),
        body("— 2 —"),
    ]
    assert texts(first, second) == [
        "一、主要举措",
        WIDE[:26] + WIDE * 2 + "完成。",
        "二、不足",
        WIDE[:26] + WIDE,
    ]


def test_a_title_of_several_rows_is_one_line_and_centred() -> None:
    rows = [Row("云岭县人民政府", 150, 22), Row("关于2025 年度法治政府建设情况的报告", 100, 22)]
    rows += [body(WIDE, 112), body(WIDE), body(WIDE)]
    found = lines_of([rows])
    assert (found[0].text, found[0].centred) == ("云岭县人民政府关于2025年度法治政府建设情况的报告", True)
    assert not found[1].centred


def test_an_enumeration_within_a_paragraph_begins_none() -> None:
    rows = [body(WIDE[:26], 112), body(WIDE[:27] + "。"), body("二是" + WIDE[:26]), body("完成。")]
    rows += [body("（二）" + WIDE[:23], 112), body("完成。"), body(WIDE[:26], 112), body("完成。")]
    assert len(texts(rows)) == 3


def test_running_heads_are_left_out() -> None:
    pages = [[body("云岭县人民政府文件"), body(f"第{at}段内容。", 112), body("末行", 112)] for at in range(4)]
    assert "云岭县人民政府文件" not in texts(*pages)


def test_room_between_characters_and_digits_is_no_space() -> None:
    assert texts([body("办结 266 件，同比增长 5.6%")]) == ["办结266件，同比增长5.6%"]


def pdf(content: bytes) -> bytes:
    """A PDF of one page with this content stream and one Latin face."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, item in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        data
        + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (
            table,
            len(data),
        )
    )


def test_a_pdf_is_read_in_a_process_of_its_own() -> None:
    assert [
        line.text for line in read_pdf(pdf(b"BT /F 16 Tf 80 700 Td (Report on rule of law 2025) Tj ET"))
    ] == ["Report on rule of law 2025"]


def test_a_scan_and_a_damaged_pdf_are_refused() -> None:
    with pytest.raises(InputError, match="扫描件"):
        read_pdf(pdf(b"0 0 m 10 10 l S"))
    with pytest.raises(InputError, match="损坏"):
        read_pdf(b"%PDF-1.4\n nothing else")
