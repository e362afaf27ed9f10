"""Words in links, content controls and fields; lists; pictures: what wraps words stays around them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from drafter.readers.word.names import VAL, P, R, w
from drafter.redline import names
from drafter.redline.archive import rebuilt
from drafter.redline.paragraphs import read_paragraphs
from drafter.redline.tracked import write_tracked
from tests.redline.documents import HEAD, W, compared, docx_of, run
from tests.redline.judges import main_part, settled, texts

DAY = "2026-01-15"


def link(inner: str) -> str:
    return f'<w:hyperlink w:anchor="a">{inner}</w:hyperlink>'


def control(inner: str) -> str:
    return f'<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'


def page_field(shown: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = "<w:r><w:instrText> PAGE </w:instrText></w:r>"
    return f"{mark('begin')}{code}{mark('separate')}{run(shown)}{mark('end')}"


def para(*inner: str) -> str:
    return f"<w:p>{''.join(inner)}</w:p>"


def both(folder: Path, old: str, new: str) -> tuple[Any, bytes]:
    paths = folder / "old.docx", folder / "new.docx"
    for path, body in zip(paths, (old, new), strict=True):
        path.write_bytes(docx_of(body))
    sides = [[one.text for one in read_paragraphs(path)] for path in paths]
    data = write_tracked(*paths, compared(*sides), author="法治科", date=DAY)
    assert [texts(settled(data, "reject")), texts(settled(data, "accept"))] == sides
    return main_part(data), data


BODIES = {
    "a link comes": (para(run("详见网站公告。")), para(run("详见"), link(run("网站公告栏")), run("。"))),
    "a link goes": (para(run("详见"), link(run("网站公告")), run("。")), para(run("详见公告栏。"))),
    "words in a link": (para(link(run("网站旧的地址"))), para(link(run("网站新的地址")))),
    "a link is split": (
        para(link(run("前半句后半句"))),
        para(link(run("前半句"))) + para(link(run("后半句"))),
    ),
    "a split link is joined": (
        para(link(run("前半句"))) + para(link(run("后半句"))),
        para(link(run("前半句后半句"))),
    ),
    "a control in a line": (para(run("甲"), control(run("乙丙"))), para(run("甲"), control(run("乙丁丙")))),
    "a control of paragraphs": (
        control(para(run("甲")) + para(run("乙"))) + para(run("丙")),
        control(para(run("甲")) + para(run("新")) + para(run("乙"))) + para(run("丙")),
    ),
    "a control goes": (control(para(run("甲")) + para(run("乙"))) + para(run("丙")), para(run("甲乙丙"))),
    "a field's result": (
        para(run("第"), page_field("1"), run("页")),
        para(run("第"), page_field("2"), run("页次")),
    ),
    "a field comes": (para(run("第页")), para(run("第"), page_field("2"), run("页"))),
    "a field goes": (para(run("第"), page_field("2"), run("页")), para(run("第页"))),
}


@pytest.mark.parametrize("name", BODIES)
def test_what_wraps_words_comes_back_both_ways(name: str, tmp_path: Path) -> None:
    root, _ = both(tmp_path, *BODIES[name])
    assert not any(list(one.iter(P)) for one in root.iter(*names.CHANGES))


def test_words_deleted_within_a_link_stay_in_it(tmp_path: Path) -> None:
    root, _ = both(tmp_path, *BODIES["words in a link"])
    (found,) = root.iter(w("hyperlink"))
    tags = [child.tag for child in found]
    assert (tags[0], {*tags[1:3]}, tags[3]) == (R, {names.DEL, names.INS}, R)


def test_a_control_that_is_written_twice_keeps_its_number_once(tmp_path: Path) -> None:
    old = para(control(run("前半句后半句")))
    new = para(control(run("前半句"))) + para(run("后半句"))
    root, _ = both(tmp_path, new, old)
    assert len([one for one in root.iter(w("id")) if one.getparent().tag == names.SDT_PR]) == 1


def _with_lists(data: bytes, form: str) -> bytes:
    level = f'<w:lvl w:ilvl="0"><w:numFmt w:val="{form}"/><w:lvlText w:val="%1."/></w:lvl>'
    lists = (
        f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    archive = zipfile.ZipFile(io.BytesIO(data))
    relations, types = (
        archive.read(name).decode() for name in ("word/_rels/document.xml.rels", "[Content_Types].xml")
    )
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
    link_ = f'<Relationship Id="rId9" Type="{office}" Target="numbering.xml"/></Relationships>'
    override = f'<Override PartName="/word/numbering.xml" ContentType="{kind}"/></Types>'
    return rebuilt(
        data,
        {
            "word/numbering.xml": f"{HEAD}<w:numbering {W}>{lists}</w:numbering>".encode(),
            "word/_rels/document.xml.rels": relations.replace("</Relationships>", link_).encode(),
            "[Content_Types].xml": types.replace("</Types>", override).encode(),
        },
    )


@pytest.mark.parametrize(("form", "lists"), [("decimal", 1), ("upperLetter", 2)])
def test_a_deleted_item_keeps_the_list_it_was_in(form: str, lists: int, tmp_path: Path) -> None:
    number = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    paths = tmp_path / "old.docx", tmp_path / "new.docx"
    items = [para(number, run(text)) for text in ("一项", "二项", "三项")]
    paths[0].write_bytes(_with_lists(docx_of("".join(items)), form))
    paths[1].write_bytes(_with_lists(docx_of(items[0] + items[2]), "decimal"))
    pieces = compared(["一项", "二项", "三项"], ["一项", "三项"])
    data = write_tracked(*paths, pieces, author="a", date=DAY)
    numbering = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/numbering.xml"))
    rejected = settled(data, "reject")
    used = [next(laid.elements[-1].iter(w("numId"))).get(VAL) for laid in rejected]
    assert len(numbering.findall(w("num"))) == lists
    assert used == [str(lists)] * 3
    assert texts(rejected) == ["一项", "二项", "三项"]
