"""Bytes → text: UTF-8, UTF-16 and GB 18030, told apart by what the bytes are."""

from __future__ import annotations

import codecs

from drafter.zh.regex import regex

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_LIKELY = regex(r"[\t\n\r\f\v -~\u3000-\u303f\u4e00-\u9fff\uff01-\uffe5“”‘’…—·①-⑳Ⅰ-Ⅻ%]")
_SAMPLE = 20_000  # characters
_SHARE = 0.8  # of likely characters in what is a Chinese text
_LOST_SHARE = 0.002
_DECLARED = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030"}


def decode(data: bytes, declared: str = "") -> tuple[str, str] | None:
    """Return the text of the bytes and a remark on the reading; None if they are no text.

    Args:
        data: the whole file.
        declared: the encoding the file says it has, tried where UTF-8 does not fit; may be wrong or empty.

    The remark is a finished Chinese sentence, or empty where nothing needs saying.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _loosely(data, encoding)
    for encoding in _candidates(data, declared):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if looks_like_text(text):
            return text, _remark(encoding)
    for encoding in ("utf-8", "gb18030"):
        reading = _loosely(data, encoding)
        if reading:
            return reading
    return None


def _candidates(data: bytes, declared: str) -> list[str]:
    name = _DECLARED.get(declared.lower(), declared)
    wide = ["utf-16-le", "utf-16-be"] if b"\0" in data[:_SAMPLE] else []
    named = [name] if name and _is_charset(name) else []
    # Wide texts without any ASCII have no zero byte, and read as GB 18030 they are rare characters.
    return ["utf-8", *wide, *named, "gb18030", "utf-16-le", "utf-16-be"]


def _is_charset(name: str) -> bool:
    """True for an encoding of text; Python's codecs have others, such as compressions."""
    try:
        return bool(getattr(codecs.lookup(name), "_is_text_encoding", False))
    except (LookupError, ValueError):
        return False


def looks_like_text(text: str) -> bool:
    """Return True if nearly all characters are those a Chinese text consists of."""
    sample = text[:_SAMPLE]
    return "\0" not in sample and len(_LIKELY.findall(sample)) >= _SHARE * len(sample)


def _loosely(data: bytes, encoding: str) -> tuple[str, str] | None:
    """Read with a mark for what cannot be read, if that is little."""
    text = data.decode(encoding, errors="replace")
    lost = text.count("\ufffd")
    if lost > max(1, _LOST_SHARE * len(text)) or not looks_like_text(text):
        return None
    if not lost:
        return text, _remark(encoding)
    return text.replace("\ufffd", "〓"), f"文件中有 {lost} 处字符不能识别，用“〓”代替，请核对。"


def _remark(encoding: str) -> str:
    if encoding.startswith("utf-8"):
        return ""
    name = "UTF-16" if encoding.startswith("utf-16") else encoding.upper()
    return f"文件按 {name} 编码读取。"
