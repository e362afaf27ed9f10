"""A document number that another body issues, or of another year."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.document_codes import foreign_code
from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure_sample import report
from drafter.zh.regex import HAN, regex

_CODE = regex(rf"(?P<code>{HAN}{{1,8}}) ?[\[［〔【(（](?P<year>(?:19|20)[0-9]{{2}})")
_MISSHAPEN = regex(
    rf" *(?P<code>{HAN}{{1,7}}?)(?:字|第)? ?[\[［〔【(（]?(?P<year>(?:20)?[0-9]{{2}})[\]］〕】)）]? ?"
    r"第?(?P<number>[0-9]{1,4})号"
)


def _find(draft: Draft) -> Iterator[Hit]:
    yield from _misshapen(draft)
    number = draft.found.doc_no
    match = _CODE.match(number or "")
    if not number or match is None:
        return
    signers = draft.found.signature or draft.found.unit
    message = foreign_code(match["code"], signers) or _other_year(draft, int(match["year"]))
    if message:
        at = next((at for at, node in enumerate(draft.nodes) if number in node.text), None)
        start = draft.nodes[at].text.index(number) if at is not None else 0
        yield Hit(message, at, start, start + len(number) if at is not None else 0)


def _misshapen(draft: Draft) -> Iterator[Hit]:
    """Yield a line above the text that is a number of a document but for its form."""
    for at, node in enumerate(draft.nodes):
        if node.kind == "heading":
            return
        flat = draft.flats[at].rstrip()
        match = _MISSHAPEN.fullmatch(flat) if node.kind != "number" and flat.endswith("号") else None
        if match:
            right = f"{match['code']}〔20{match['year'][-2:]}〕{match['number']}号"
            message = f"发文字号的年份用四位数，放在六角括号里，前后不写“第”“字”。请改为“{right}”。"
            yield Hit(message, at, 0, len(flat))


def _other_year(draft: Draft, year: int) -> str:
    signed = draft.found.sign_date
    if signed is None or signed.year == year:
        return ""
    return f"发文字号是{year}年的，成文日期在{signed.year}年。请核对。"


RULE = Rule(
    id="S115",
    name="发文字号和署名、日期不符",
    severity=Severity.ASK,
    force=Force.REGULATION,
    why="发文字号由署名机关的代字、年份和序号组成。政府的报告用了党委的字号，等于换了发文机关。",
    basis="《党政机关公文处理工作条例》（2012）关于发文字号的规定，条号待核；GB/T 9704—2012 7.2.5。",
    find=_find,
    bad=(
        bad(
            "云委〔2027〕8号\n" + report(), "云委〔2027〕8号", note="原型见一份公开的县政府报告，字号是县委的"
        ),
        bad("云政〔2026〕8号\n" + report(), "云政〔2026〕8号"),
        bad("云司〔2027〕8号\n" + report(), "云司〔2027〕8号", note="司法局的字号"),
        bad("青政发〔2027〕8号\n" + report(), "青政发〔2027〕8号", note="邻县的字号"),
        bad(
            "云交〔2027〕8号\n"
            + report(
                ("云岭县人民政府关于", "云岭县水务局关于"),
                ("云岭县人民政府\n2027", "云岭县水务局\n2027"),
            ),
            "云交〔2027〕8号",
        ),
    ),
    good=(
        good("云政〔2027〕8号\n" + report()),
        good(
            "云委〔2027〕8号\n"
            + report(
                ("云岭县人民政府关于", "中共云岭县委 云岭县人民政府关于"),
                ("云岭县人民政府\n2027", "中共云岭县委 云岭县人民政府\n2027"),
            ),
            note="党委、政府联合发文，用主办机关的字号",
        ),
        good(
            "松云住建发〔2027〕8号\n"
            + report(
                ("云岭县人民政府关于", "云岭县住房和城乡建设局关于"),
                ("云岭县人民政府\n2027", "云岭县住房和城乡建设局\n2027"),
            ),
            note="上级市的代字在前，本局的简称在后",
        ),
        good(report(("开展执法培训12场", "落实国办发〔2025〕10号文件要求，开展执法培训12场"))),
    ),
)
