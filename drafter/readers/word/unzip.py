"""One part of a zip, unpacked without the detours of a file that could be read piece by piece."""

from __future__ import annotations

import zipfile
import zlib

from drafter.readers import limits

_SIGNATURE = b"PK\x03\x04"
_HEADER = 30  # bytes of a local header; the lengths of its two fields without fixed length are the last four
_LARGEST = limits.PART // 1032  # bytes; deflated data unpack to at most 1,032 times as many
_RAW = -zlib.MAX_WBITS  # deflated data without a header of its own


def unzip(archive: zipfile.ZipFile, data: bytes, entry: zipfile.ZipInfo) -> bytes:
    """Return the bytes of a part.

    Args:
        archive: the open zip.
        data: all of it.
        entry: which part.

    Raises:
        zipfile.BadZipFile, zlib.error, …: what zipfile raises for a part that is damaged or unusual.
    """
    plain = _plain(data, entry)
    return archive.read(entry) if plain is None else plain


def _plain(data: bytes, entry: zipfile.ZipInfo) -> bytes | None:
    """The part, if it is small, deflated and just as the directory says; None leaves it to zipfile."""
    start = entry.header_offset
    if entry.compress_type != zipfile.ZIP_DEFLATED or entry.compress_size > _LARGEST:
        return None
    if data[start : start + 4] != _SIGNATURE:
        return None
    lengths = data[start + _HEADER - 4 : start + _HEADER]
    name, extra = lengths[:2], lengths[2:]
    start += _HEADER + int.from_bytes(name, "little") + int.from_bytes(extra, "little")
    packed = data[start : start + entry.compress_size]
    try:
        plain = zlib.decompress(packed, _RAW, max(entry.file_size, 1))
    except zlib.error:
        return None
    return plain if len(plain) == entry.file_size and zlib.crc32(plain) == entry.CRC else None
