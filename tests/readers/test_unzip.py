"""What a zip holds is read from its directory at once, and gives what zipfile gives."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from drafter.errors import InputError
from drafter.readers.word.unzip import entries, unzip

PARTS = {"word/document.xml": b"<w>" + "法治".encode() * 500 + b"</w>", "说明.txt": "甲".encode(), "空": b""}


class Pipe:
    """Takes bytes and cannot go back, so that the sizes of a part are written behind it."""

    def __init__(self) -> None:
        self.taken = bytearray()

    def write(self, data: bytes) -> int:
        self.taken += data
        return len(data)

    def flush(self) -> None:
        """All is there."""


def zipped(method: int = zipfile.ZIP_DEFLATED, comment: bytes = b"") -> bytes:
    """The parts as a zip."""
    target = Pipe()
    with zipfile.ZipFile(target, "w", method) as archive:  # type: ignore[call-overload]
        archive.comment = comment
        for name, content in PARTS.items():
            archive.writestr(name, content)
    return bytes(target.taken)


def read(data: bytes) -> dict[str, bytes]:
    return {entry.name: unzip(data, entry) for entry in entries(data)}


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2])
def test_every_part_is_read_however_it_is_packed(method: int) -> None:
    assert read(zipped(method)) == PARTS


@pytest.mark.parametrize("data", [zipped(comment=b"PK"), b"MZ" + zipped()])
def test_an_unusual_zip_is_read_as_well(data: bytes) -> None:
    assert read(data) == PARTS


def test_a_directory_says_what_zipfile_says() -> None:
    data = zipped()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        said = [
            (one.filename, one.CRC, one.compress_size, one.file_size, one.header_offset)
            for one in archive.infolist()
        ]
    assert [(one.name, one.crc, one.packed, one.size, one.at) for one in entries(data)] == said


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-5],
        lambda data: data[:-22],
        lambda data: data[:30],
        lambda data: data.replace(b"PK\x01\x02", b"PK\x01\x09", 1),
        lambda data: data[:40] + bytes(20) + data[60:],
    ],
)
def test_a_damaged_zip_is_refused(damage: Callable[[bytes], bytes]) -> None:
    with pytest.raises(InputError, match="文件已经损坏"):
        read(damage(zipped()))
