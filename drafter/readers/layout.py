"""What the file of a .docx says of its page and of itself, in the units a typesetter uses."""

from __future__ import annotations

from typing import Literal, NamedTuple

PageNumbers = Literal["outside", "inside", "same", "none"]


class Stray(NamedTuple):
    """Paragraphs that look alike, and different from most body text.

    Attributes:
        text: the beginning of the first of them.
        face: East Asian face, empty if the file leaves it open.
        size: in points, 0 if the file leaves it open.
        paragraphs: how many there are.
    """

    text: str
    face: str
    size: float
    paragraphs: int


class Layout(NamedTuple):
    """The page of a .docx; the defaults are a page after GB/T 9704-2012.

    Lengths are millimetres, sizes and pitches points. A face or size that the file leaves open, or a role
    that no paragraph has, is empty or 0.

    Attributes:
        width, height: the paper, of the first section.
        top, left: white above and on the binding side of the text.
        text_width, text_height: what the margins leave.
        pitch: from line to line of most body text; 0 if the file leaves it to the face or to the grid.
        grid: pitch of the document's line grid; 0 without one.
        length: how many hanzi of body text there are.
        title_face, title_size: of the title.
        body_face, body_size: East Asian face and size of most body text.
        head_1_face, head_1_size: of headings 一、
        head_2_face, head_2_size: of headings （一） that have a paragraph or a run of their own.
        latin_only: faces with a Chinese name that are set for Latin letters while Chinese gets another one.
        headings: how many paragraphs are headings 一、
        outlined: how many of them have an outline level.
        page_numbers: where odd and even pages have their numbers: ``outside`` (odd right, even left),
            ``same`` (on both alike), ``inside`` (the wrong way round) or ``none``.
        language: of Chinese text, as ``zh-CN``; empty if the file names none.
        spaced: how many body paragraphs are indented by spaces or tabs.
        flush: how many body paragraphs begin at the margin.
        strays: paragraphs in another face or size than most body text.
        comments: how many comments are left.
        changes: at how many places tracked insertions, deletions and moves are left.
        hidden: some of the hidden text; empty if there is none.
        author, editor, company, manager: what the file says of people and firms.
        maker: name of the library that made the file, where its name was left in the properties.
        undrawable: characters that stand in a face that cannot draw them.
    """

    width: float = 210.0
    height: float = 297.0
    top: float = 37.0
    left: float = 28.0
    text_width: float = 156.0
    text_height: float = 225.0
    pitch: float = 28.95
    grid: float = 28.95
    length: int = 4000
    title_face: str = "方正小标宋简体"
    title_size: float = 22.0
    body_face: str = "仿宋_GB2312"
    body_size: float = 16.0
    head_1_face: str = "黑体"
    head_1_size: float = 16.0
    head_2_face: str = "楷体_GB2312"
    head_2_size: float = 16.0
    latin_only: tuple[str, ...] = ()
    headings: int = 4
    outlined: int = 4
    page_numbers: PageNumbers = "outside"
    language: str = "zh-CN"
    spaced: int = 0
    flush: int = 0
    strays: tuple[Stray, ...] = ()
    comments: int = 0
    changes: int = 0
    hidden: str = ""
    author: str = ""
    editor: str = ""
    company: str = ""
    manager: str = ""
    maker: str = ""
    undrawable: str = ""
