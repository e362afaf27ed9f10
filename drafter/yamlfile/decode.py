"""From bytes to text: the encodings that 记事本 and WPS write, and what cannot be a text at all."""

from __future__ import annotations

import codecs
from pathlib import Path

from drafter.errors import InputError
from drafter.yamlfile.tree import MAX_BYTES

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NAMES = {"gb18030": "GB18030", "utf-16": "UTF-16", "utf-32": "UTF-32"}


def read_text(path: Path) -> tuple[str, str, tuple[str, ...]]:
    """Read a file: return its text, the name of its encoding and remarks for the user.

    Raises:
        InputError: missing, a folder, empty, no text, too large or unreadable.
    """
    data = _bytes(path)
    if not data.strip():
        raise InputError(f"文件“{path.name}”是空的。请核对是不是选错了文件。")
    text, encoding = _decode(data, path)
    if encoding == "utf-8":
        return text, encoding, ()
    note = f"文件“{path.name}”是 {_NAMES[encoding]} 编码，已按此读取，保存时将改为 UTF-8。"
    return text, encoding, (note,)


def _bytes(path: Path) -> bytes:
    if path.name.lower().endswith((".yaml.txt", ".yml.txt")):
        right = path.name[: -len(".txt")]
        raise InputError(f"文件“{path.name}”多了“.txt”后缀。请把它改名为“{right}”。")
    try:
        if path.is_dir():
            raise InputError(f"“{path}”是文件夹，不是文件。请指明其中的文件。")
        return _bounded(path)
    except FileNotFoundError:
        raise InputError(_missing(path)) from None
    except PermissionError:
        raise InputError(f"没有权限读取文件“{path}”。请核对文件的权限，或看它是否被别的程序占用。") from None
    except (OSError, ValueError):
        raise InputError(f"文件“{path}”读不出来。请核对文件名和磁盘。") from None


def _bounded(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise InputError(
            f"文件“{path.name}”超过 {MAX_BYTES // 1_000_000} MB，不像一份报告。请核对是不是选错了文件。"
        )
    return data


def _missing(path: Path) -> str:
    twin = path.with_name(path.name + ".txt")
    if twin.exists():
        return f"没有找到文件“{path.name}”，但有“{twin.name}”。请去掉后者多出的“.txt”后缀。"
    return f"没有找到文件“{path}”。请核对路径和文件名。"


def _decode(data: bytes, path: Path) -> tuple[str, str]:
    bom = next((name for mark, name in _BOMS if data.startswith(mark)), None)
    if bom is None and b"\0" in data:
        raise InputError(f"文件“{path.name}”不是文本文件。请核对是不是选错了文件。")
    for encoding in (bom,) if bom else ("utf-8", "gb18030"):
        try:
            return data.decode(encoding).removeprefix("\ufeff"), encoding
        except UnicodeDecodeError:
            continue
    raise InputError(
        f"文件“{path.name}”既不是 UTF-8 编码，也不是 GB18030 编码，读不出来。"
        "请用记事本打开原文件，另存为 UTF-8 编码后再试。"
    )
