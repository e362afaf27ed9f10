"""What a file is, by its first bytes; the suffix is not asked."""

from __future__ import annotations

import re

from drafter.zh.regex import regex

_HTML = regex(rb"<(?:!doctype\s+html|html|head|body|meta|title|div|table|p|span|br)[\s>/]", re.I)
_HTML_WITHIN = 4096
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_SPACE = b"\xef\xbb\xbf \t\r\n"
_DOCUMENTS = (".docx", ".docm", ".doc", ".wps", ".pdf")
_SHORTEST = 200  # characters of a text that may pass for a document by another name
_HANZI = regex("[\u4e00-\u9fff]")
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
EXCEL = "这是 Excel 表格，不是文稿。请指定 .docx、.txt 或 .html 文件。"
ENCRYPTED = "文件加了密码，不能读取。请在 Word 或 WPS 中打开，取消密码后另存为 .docx 再试。"

# What a file can't be read for, by its first bytes: what it is and what to do.
_KNOWN: tuple[tuple[tuple[bytes, ...], str], ...] = (
    (_IMAGES, "这是图片，里面没有文字。请用文字识别软件转成 .docx 或 .txt 后再试。"),
    (
        (b"MIME-Version:", b"From: <Saved by"),
        "这是网页归档文件（.mht）。请在浏览器中打开，另存为网页（.html）后再试。",
    ),
    ((b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b"), "这是压缩包。请先解压，再指定里面的文稿。"),
    ((b"MZ", b"\x7fELF"), "这是程序文件，不是文稿。请指定 .docx、.txt 或 .html 文件。"),
)


def sniff(data: bytes) -> str:
    """Return what a file is: zip, ole, rtf, odt, flat (Word as one XML file), pdf, html or text.

    Args:
        data: the first 4,096 bytes at least, or all there are.
    """
    head = data.lstrip(_SPACE)[:_HTML_WITHIN]
    if data.startswith(b"PK\x03\x04") and _OPEN_DOCUMENT in data[:200]:
        return "odt"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "ole"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if head.startswith(b"<?xml") and (b"wordDocument" in head or b"<pkg:package" in head):
        return "flat"
    return "html" if _HTML.search(_narrow(head)) else "text"


def refusal(data: bytes) -> str:
    """Return why a file of this beginning is no document, with what to do; empty if that is not known."""
    return next((sentence for marks, sentence in _KNOWN if data.startswith(marks)), "")


def misnamed(suffix: str, text: str) -> str:
    """Return why a plain text of this name is no document, empty if it may be one.

    Args:
        suffix: of the file's name, with its dot.
        text: all of its characters.
    """
    short = len(text) < _SHORTEST or not _HANZI.search(text)
    if suffix.lower() not in _DOCUMENTS or not short:
        return ""
    told = f"文件名以 {suffix} 结尾，里面却不是这种文稿，像是损坏了，或者改错了名字。"
    return f"{told}请打开原文，另存为 .docx 后再试。"


def ole_refusal(data: bytes) -> str:
    """Return why a file in Microsoft's old container can't be read; empty if it is a .doc or .wps."""
    if _utf16("EncryptedPackage") in data or _utf16("EncryptionInfo") in data:
        return ENCRYPTED
    if _utf16("WordDocument") in data:
        return ""
    if _utf16("Workbook") in data:
        return EXCEL
    return "这个文件不是 Word 或 WPS 文字文档，或者已经损坏。请指定 .docx、.txt 或 .html 文件。"


def _utf16(name: str) -> bytes:
    return name.encode("utf-16-le")


def _narrow(head: bytes) -> bytes:
    """UTF-16 as if it were ASCII, so that its tags can be seen."""
    return head.replace(b"\0", b"") if b"\0" in head else head
