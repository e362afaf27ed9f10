"""Documents made by hand for the tests of the page."""

from __future__ import annotations

from drafter.address import Address
from drafter.blocks import Block, Document, Imprint, Kind, Letterhead, Role, Run, Signature, Table, Text

GOVERNMENT = "云岭县人民政府"
COMMITTEE = "中共云岭县委员会"
TITLE = "关于2026年度法治政府建设情况的报告"
HANZI = "坚持以法治思想为指导深入推进依法行政扎实开展行政复议工作全年办理案件数量稳步提升群众满意程度不断提高"
SENTENCE = "坚持高位推动，深化“阳光复议”工程，全年办理行政复议案件281件，同比增长12.3%，群众满意度持续提升。"
DATE = "2027年2月7日"


def text(kind: Kind, words: str, level: int = 0, item: str = "", address: Address = ()) -> Text:
    """Return a block of one run."""
    role = Role.HEADING if kind is Kind.HEADING else Role.TEXT
    return Text(kind, (Run(words, role),), address, level, item)


def body(words: str) -> Text:
    """Return a paragraph of body text."""
    return text(Kind.PARAGRAPH, words)


def run_in(heading: str, words: str, level: int, item: str = "") -> Text:
    """Return a paragraph that begins with a heading."""
    return Text(Kind.PARAGRAPH, (Run(heading, Role.HEADING), Run(words)), level=level, item=item)


def hanzi(count: int) -> Text:
    """Return a paragraph of so many characters, all hanzi."""
    return body((HANZI * (count // len(HANZI) + 1))[:count])


def document(*blocks: Block, stage: str = "送审稿", build: str = "3f2a") -> Document:
    """Return a document of the blocks."""
    return Document(f"{GOVERNMENT}{TITLE}", blocks, (), stage, "" if stage == "公开稿" else build)


def plain() -> Document:
    """Return long paragraphs of hanzi and nothing else: three full pages and more."""
    return document(*(hanzi(350) for _ in range(6)))


def figures_table(rows: int) -> Table:
    """Return a table of figures; every seventh row has a name that takes two lines."""
    names = ("行政复议案件受理数量及办结情况（含上年结转并按新口径统计）", "行政复议案件受理数量")
    cells = tuple(
        (
            (Run(str(row + 1)),),
            (Run(names[row % 7 > 0]),),
            (Run("266件", figures=(f"受理{row}",)),),
            (Run("281件", figures=(f"受理{row}",)),),
        )
        for row in range(rows)
    )
    return Table(("序号", "指标", "2025年", "2026年"), cells, (100, 500, 200, 200), ("附件", "附件1"))


def report(
    stage: str, bodies: tuple[str, ...] = (GOVERNMENT,), date: str = DATE, annex_rows: int = 0
) -> Document:
    """Return a short report at a stage, with everything that stands on its pages."""
    sealed = stage == "印发稿"
    blocks: list[Block] = []
    if sealed:
        marks = (f"{bodies[0]}文件",) if len(bodies) == 1 else bodies
        blocks.append(Letterhead(marks, "云政〔2027〕　号", ()))
    blocks.append(text(Kind.TITLE, f"{''.join(bodies)}{TITLE}"))
    blocks += [text(Kind.STAGE, f"（{stage}）")] if stage == "送审稿" else []
    blocks += [
        text(Kind.RECIPIENTS, "县委、县人大常委会："),
        body(SENTENCE),
        text(Kind.HEADING, "一、主要举措和成效", 1, "部分1"),
        run_in("（一）坚持高位推动。", SENTENCE * 2, 2, "举措1"),
        text(Kind.HEADING, "（二）完善制度体系", 2),
        run_in("1. 规范文件管理。", SENTENCE, 3),
        run_in("（1）强化审查。", f"垟塆村{SENTENCE}", 4),
        *(body(SENTENCE * 3) for _ in range(4)),
        body("特此报告。"),
    ]
    blocks += [text(Kind.ANNEX_LIST, "附件：1. 2026年度法治政府建设主要数据")] if annex_rows else []
    blocks.append(Signature(bodies, (Run(date),), sealed))
    blocks += [text(Kind.NOTE, "（此件公开发布）")] if stage == "公开稿" else []
    if annex_rows:
        blocks += [text(Kind.ANNEX, "附件1"), text(Kind.ANNEX_TITLE, "2026年度法治政府建设主要数据")]
        blocks.append(figures_table(annex_rows))
    if sealed:
        blocks.append(Imprint(("市司法局", "县委办公室"), f"{GOVERNMENT}办公室", (Run("2027年2月8日"),)))
    return document(*blocks, stage=stage)


def ending(lines: int, *, sealed: bool) -> Document:
    """Return a report whose body ends after so many short paragraphs, a long one and 特此报告。"""
    blocks: list[Block] = [text(Kind.TITLE, f"{GOVERNMENT}{TITLE}"), text(Kind.RECIPIENTS, "县委：")]
    blocks += [hanzi(20) for _ in range(lines)]
    blocks += [hanzi(110), body("特此报告。"), Signature((GOVERNMENT,), (Run(DATE),), sealed)]
    if sealed:
        blocks.append(Imprint(("市司法局",), f"{GOVERNMENT}办公室", (Run("2027年2月8日"),)))
    return document(*blocks, stage="印发稿" if sealed else "送审稿")
