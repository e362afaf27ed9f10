"""What a zip holds, and one part of it, without the detours of a file that could be read piece by piece."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import NamedTuple

from drafter.errors import InputError
from drafter.readers import limits
from drafter.readers.word.xml import DAMAGED

STORED, DEFLATED = 0, 8
_LOCAL = b"PK\x03\x04"
_HEADER = 30  # bytes of a local header; the lengths of its two fields without fixed length are the last four
_LARGEST = limits.PART // 1032  # bytes; deflated data unpack to at most 1,032 times as many
_RAW = -zlib.MAX_WBITS  # deflated data without a header of its own
# What zipfile and zlib answer to damaged or unusual archives.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    RuntimeError,
    ValueError,
    OSError,
    KeyError,
    OverflowError,
)


class Entry(NamedTuple):
    """A part as the directory describes it.

    Attributes:
        name: its path.
        flags: bit 0 says that it is encrypted.
        method: how it is packed.
        crc: checksum of its bytes.
        packed: how many bytes it has packed.
        size: how many unpacked.
        at: where its local header begins.
    """

    name: str
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    at: int


def entries(data: bytes) -> list[Entry]:
    """Return what a zip holds, in the order of its directory.

    Raises:
        InputError: it is damaged.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [_entry(one) for one in archive.infolist()]
    except _BROKEN:
        raise InputError(DAMAGED) from None


def _entry(one: zipfile.ZipInfo) -> Entry:
    return Entry(
        one.filename,
        one.flag_bits,
        one.compress_type,
        one.CRC,
        one.compress_size,
        one.file_size,
        one.header_offset,
    )


def unzip(data: bytes, entry: Entry) -> bytes:
    """Return the bytes of a part.

    Args:
        data: the whole zip.
        entry: which part.

    Raises:
        InputError: it is damaged, or packed in an unusual way.
    """
    plain = _plain(data, entry)
    return _read(data, entry.name) if plain is None else plain


def _plain(data: bytes, entry: Entry) -> bytes | None:
    """The part, if it is small and just as the directory says; None leaves it to zipfile."""
    packed = packed_bytes(data, entry)
    if packed is None or entry.packed > _LARGEST or entry.method not in (STORED, DEFLATED):
        return None
    try:
        plain = zlib.decompress(packed, _RAW, max(entry.size, 1)) if entry.method else packed
    except zlib.error:
        return None
    return plain if len(plain) == entry.size and zlib.crc32(plain) == entry.crc else None


def packed_bytes(data: bytes, entry: Entry) -> bytes | None:
    """Return the bytes of a part as they lie in the zip; None if they are not where the directory says."""
    start = entry.at
    if data[start : start + 4] != _LOCAL:
        return None
    lengths = data[start + _HEADER - 4 : start + _HEADER]
    name, extra = lengths[:2], lengths[2:]
    start += _HEADER + int.from_bytes(name, "little") + int.from_bytes(extra, "little")
    packed = data[start : start + entry.packed]
    return packed if len(packed) == entry.packed else None


def _read(data: bytes, name: str) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.read(name)
    except _BROKEN:
        raise InputError(DAMAGED) from None
