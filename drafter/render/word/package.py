"""Parts → the bytes of a .docx: fixed order, fixed time, nothing of the machine."""

from __future__ import annotations

import io
import zipfile

from drafter.errors import InputError
from drafter.zh.regex import regex

_TIME = (1980, 1, 1, 0, 0, 0)
_LEVEL = 3  # a twentieth larger than 6, in half its time
_FORBIDDEN = bytes([*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20)])
_FORBIDDEN_LAST = ("\ufffe", "\uffff")
_TAG = regex("<[^>]*>|^[^<>]*>")
_NEAR = 600  # characters of XML before the fault in which its context is looked for
_CONTEXT = 12


def package(parts: list[tuple[str, str]]) -> bytes:
    """Return the file of the parts, path and XML each, in the order given.

    Raises:
        InputError: a part has a character that XML cannot hold; no word processor could open the file.
    """
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for path, xml in parts:
            entry = zipfile.ZipInfo(path, _TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, encoded(xml), compresslevel=_LEVEL)
    return target.getvalue()


def encoded(xml: str) -> bytes:
    """Return XML as UTF-8.

    Raises:
        InputError: it has a control character, half of a surrogate pair or U+FFFE, U+FFFF.
    """
    try:
        data = xml.encode()
    except UnicodeEncodeError as error:
        raise _refusal(xml, error.start) from None
    if len(data.translate(None, _FORBIDDEN)) != len(data) or any(char in xml for char in _FORBIDDEN_LAST):
        raise _refusal(xml, next(at for at, char in enumerate(xml) if _is_forbidden(char)))
    return data


def _is_forbidden(char: str) -> bool:
    return char in _FORBIDDEN_LAST or (ord(char) < len(_FORBIDDEN) + 3 and ord(char) in _FORBIDDEN)


def _refusal(xml: str, at: int) -> InputError:
    before = " ".join(_TAG.sub("", xml[max(at - _NEAR, 0) : at]).split())[-_CONTEXT:]
    where = f"“{before}”之后" if before else "某段开头"
    return InputError(
        f"文稿里{where}有一个不能写进 Word 文件的字符（U+{ord(xml[at]):04X}）。"
        "请在原文中删去这个字符，再生成一次。"
    )
