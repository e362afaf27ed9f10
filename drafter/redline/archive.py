"""A .docx with some of its parts replaced; all others are copied as they lie in the file, unpacked never.

Times are left out, so that the same parts give the same bytes.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Mapping
from typing import NamedTuple

from drafter.errors import InputError
from drafter.readers.word.unzip import DEFLATED, STORED, Entry, entries, packed_bytes
from drafter.readers.word.xml import DAMAGED

_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_DATE = 33  # 1980-01-01, the first day a zip knows
_VERSION = 20
_UTF8 = 0x800
_LEVEL = 3


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
    known = {entry.name: entry for entry in entries(data)}  # of entries of one name the last counts
    members = [
        _packed(path, parts[path]) if path in parts else _copied(data, entry) for path, entry in known.items()
    ]
    members += [_packed(path, content) for path, content in parts.items() if path not in known]
    return _written(members)


def _packed(path: str, content: bytes) -> _Member:
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(content) + packer.flush()
    return _Member(*_name(path), DEFLATED, zlib.crc32(content), len(content), packed)


def _name(path: str) -> tuple[bytes, int]:
    return (path.encode(), 0) if path.isascii() else (path.encode(), _UTF8)


def _copied(data: bytes, entry: Entry) -> _Member:
    content = packed_bytes(data, entry)
    if content is None or entry.method not in (STORED, DEFLATED):
        raise InputError(DAMAGED)
    return _Member(*_name(entry.name), entry.method, entry.crc, entry.size, content)


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
