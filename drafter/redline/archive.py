"""A .docx with some of its parts replaced; all others are copied as they lie in the file, unpacked never.

Times are left out, so that the same parts give the same bytes.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from typing import NamedTuple

from drafter.errors import InputError
from drafter.readers.word.xml import DAMAGED

_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_LOCAL_SIZE = 30
_DATE = 33  # 1980-01-01, the first day a zip knows
_VERSION = 20
_UTF8 = 0x800
_LEVEL = 3
_STORED, _DEFLATED = 0, 8


class _Member(NamedTuple):
    name: bytes
    flags: int
    method: int
    crc: int
    size: int
    data: bytes


def rebuilt(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return a .docx with parts replaced, or added at its end.

    Args:
        data: the .docx, checked before.
        parts: path → content.

    Raises:
        InputError: the file is damaged.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
        members = [
            _packed(entry.filename, parts[entry.filename])
            if entry.filename in parts
            else _copied(data, entry)
            for entry in _unique(entries)
        ]
    except (zipfile.BadZipFile, struct.error, ValueError):
        raise InputError(DAMAGED) from None
    known = {entry.filename for entry in entries}
    members += [_packed(path, content) for path, content in parts.items() if path not in known]
    return _written(members)


def _unique(entries: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """Of entries of one name the last counts."""
    return list({entry.filename: entry for entry in entries}.values())


def _packed(path: str, content: bytes) -> _Member:
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(content) + packer.flush()
    return _Member(*_name(path), _DEFLATED, zlib.crc32(content), len(content), packed)


def _name(path: str) -> tuple[bytes, int]:
    return (path.encode(), 0) if path.isascii() else (path.encode(), _UTF8)


def _copied(data: bytes, entry: zipfile.ZipInfo) -> _Member:
    begin = entry.header_offset
    if data[begin : begin + 4] != _LOCAL or entry.compress_type not in (_STORED, _DEFLATED):
        raise zipfile.BadZipFile
    name_size, extra_size = struct.unpack_from("<HH", data, begin + 26)
    begin += _LOCAL_SIZE + name_size + extra_size
    content = data[begin : begin + entry.compress_size]
    if len(content) != entry.compress_size:
        raise zipfile.BadZipFile
    return _Member(*_name(entry.filename), entry.compress_type, entry.CRC, entry.file_size, content)


def _written(members: list[_Member]) -> bytes:
    out = io.BytesIO()
    directory = io.BytesIO()
    for member in members:
        at = out.tell()
        common = struct.pack(
            "<HHHHHIIIHH",
            _VERSION,
            member.flags,
            member.method,
            0,
            _DATE,
            member.crc,
            len(member.data),
            member.size,
            len(member.name),
            0,
        )
        out.write(_LOCAL + common + member.name + member.data)
        directory.write(_CENTRAL + struct.pack("<H", _VERSION) + common)
        directory.write(struct.pack("<HHHII", 0, 0, 0, 0, at) + member.name)
    begin = out.tell()
    out.write(directory.getvalue())
    count = len(members)
    out.write(_END + struct.pack("<HHHHIIH", 0, 0, count, count, len(directory.getvalue()), begin, 0))
    return out.getvalue()
