"""The names of WordprocessingML that tracked changes and comments need (ISO/IEC 29500-1, clause 17)."""

from __future__ import annotations

from drafter.readers.word.names import COMPATIBILITY, w

SECT, SDT, SDT_CONTENT, SDT_PR, CUSTOM, SMART = map(
    w, ("sectPr", "sdt", "sdtContent", "sdtPr", "customXml", "smartTag")
)
INS, DEL, FROM, TO = map(w, ("ins", "del", "moveFrom", "moveTo"))
FROM_START, FROM_END, TO_START, TO_END = map(
    w, ("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd")
)
RANGE_MARKS = (FROM_START, FROM_END, TO_START, TO_END)
RPR_CHANGE, PPR_CHANGE = w("rPrChange"), w("pPrChange")
TAB, PTAB, BR, CR, HYPHEN, SOFT_HYPHEN, SYM = map(
    w, ("tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen", "sym")
)
DEL_TEXT, INSTRUCTION, DEL_INSTRUCTION = map(w, ("delText", "instrText", "delInstrText"))
BOOKMARK, BOOKMARK_END, ID, NAME, TYPE, CHAR = map(
    w, ("bookmarkStart", "bookmarkEnd", "id", "name", "type", "char")
)
COMMENT_START, COMMENT_END, COMMENT_MARK = map(
    w, ("commentRangeStart", "commentRangeEnd", "commentReference")
)
AUTHOR, DATE = w("author"), w("date")
BOX = w("txbxContent")
ALTERNATE, CHOICE, FALLBACK = (
    f"{{{COMPATIBILITY}}}{name}" for name in ("AlternateContent", "Choice", "Fallback")
)
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

POINTS = frozenset(
    (
        BOOKMARK,
        BOOKMARK_END,
        COMMENT_START,
        COMMENT_END,
        *RANGE_MARKS,
        *map(w, ("permStart", "permEnd", "proofErr")),
    )
)
"""What marks a place between characters, and is nothing by itself."""
WRAPPERS = frozenset((SDT, SDT_CONTENT, CUSTOM, SMART, *map(w, ("hyperlink", "fldSimple", "bdo", "dir"))))
"""What stands between a paragraph and its runs, or between a body and its paragraphs."""
STRUCK = {"accept": frozenset((DEL, FROM)), "reject": frozenset((INS, TO))}
"""What is not there when all tracked changes are accepted, or rejected."""
KEPT = {"accept": frozenset((INS, TO)), "reject": frozenset((DEL, FROM))}
"""What loses its wrapper then."""
CHANGES = frozenset((INS, DEL, FROM, TO))
"""All that marks characters, paragraph marks or rows as changed."""
