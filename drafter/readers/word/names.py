"""The names of WordprocessingML a reader asks for.

Files in the strict form (ISO/IEC 29500) have other namespaces; they are turned into these before parsing.
"""

from __future__ import annotations

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
MANIFEST = "urn:drafter:manifest"

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", MAIN.encode()),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
)
_STRICT_MARK = b"http://purl.oclc.org/ooxml/"


def w(name: str) -> str:
    """Return the full name of an element or attribute of the main namespace."""
    return f"{{{MAIN}}}{name}"


def transitional(data: bytes) -> bytes:
    """Return a part with the namespaces of the transitional form."""
    if _STRICT_MARK in data[:8192]:
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
    return data


VAL = w("val")
P, TBL, TR, TC = w("p"), w("tbl"), w("tr"), w("tc")
PPR, RPR, TRPR, TCPR = w("pPr"), w("rPr"), w("trPr"), w("tcPr")
BODY = w("body")
R, T = w("r"), w("t")
OFF = ("0", "false", "off")
