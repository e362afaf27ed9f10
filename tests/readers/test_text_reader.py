from __future__ import annotations

import pytest

from drafter.errors import InputError
from drafter.readers.plain import read_text
from drafter.readers.source import Line

REPORT = "关于2025年度法治政府建设情况的报告\n\n一、主要举措\n　　（一）抓实学法。组织培训3次。\n"
LINES = ["关于2025年度法治政府建设情况的报告", "一、主要举措", "（一）抓实学法。组织培训3次。"]


def texts(data: bytes) -> list[str]:
    return [line.text for line in read_text(data)[0] if isinstance(line, Line)]


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("gb18030", b""),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
    ],
)
def test_every_usual_encoding_is_read(encoding: str, mark: bytes) -> None:
    data = mark + REPORT.encode(encoding)
    _, notes = read_text(data)
    assert texts(data) == LINES
    assert bool(notes) is not encoding.startswith("utf-8")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x0b"])
def test_every_usual_line_end_is_one(end: str) -> None:
    assert texts(REPORT.replace("\n", end).encode()) == LINES


def test_a_text_on_one_line_stays_one_line() -> None:
    assert texts(b" ".join(line.encode() for line in LINES)) == [" ".join(LINES)]


def test_a_text_cut_off_in_the_middle_of_a_character_is_read() -> None:
    data = REPORT.strip().encode()[:-1]
    _, notes = read_text(data)
    assert texts(data)[-1] == "（一）抓实学法。组织培训3次〓"
    assert notes == ["文件中有 1 处字符不能识别，用“〓”代替，请核对。"]


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(InputError, match="不是文字文件"):
        read_text(bytes(range(256)) * 20)


def test_paragraphs_turned_over_at_one_width_are_joined() -> None:
    paragraph = "全县坚持依法行政，" * 14 + "取得新的成效。"
    rows = ["　　" + paragraph[:26]] + [paragraph[at : at + 28] for at in range(26, len(paragraph), 28)]
    text = "\n".join(["一、主要举措", *rows, *rows, *rows, "二、不足", *rows])
    assert texts(text.encode()) == ["一、主要举措", *[paragraph] * 3, "二、不足", paragraph]


def test_a_list_of_short_lines_is_not_joined() -> None:
    rows = [f"第{at}项工作名称" for at in range(10, 40)]
    assert texts("\n".join(rows).encode()) == rows
