"""A hyphen where years or places are linked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Fix, Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words_marks import texts
from drafter.zh.regex import HAN, regex

_YEARS = regex(
    r"(?<![0-9A-Za-z-])(?:19|20)[0-9]{2}年?(?P<mark>-{1,2}|[‐‑‒–－]|——)(?=(?:19|20)[0-9]{2}年(?![0-9-]))(?P<to>[0-9]{4}年)"
)
_LOST = regex(r"(?<![0-9])(?P<from>20[0-9]{2})(?P<to>20[0-9]{2}年)")
_CHAIN = regex(f"(?:(?<={HAN})(?P<mark>[-‐‑‒–－])(?={HAN}))")
_DASH = regex(f"(?:(?<={HAN})|(?<=[”》）])|^)-{{2,3}}(?={HAN}|[“《（])")
_TIMES = regex("(?:(?<=[0-9][时月日点])|(?<=[0-9]月份))(?P<mark>[-‐‑‒–－]{1,2})(?=[0-9]{1,2}[时月日点])")
_GAP = regex(rf"{HAN}{{1,14}}\Z")
_PLACES = "省市县区镇乡村站港"


def _find(draft: Draft) -> Iterator[Hit]:
    for number, text in texts(draft):
        for match in _YEARS.finditer(text):
            yield _years(number, match)
        yield from (_lost(number, match) for match in _LOST.finditer(text))
        yield from (_years(number, match, "时间") for match in _TIMES.finditer(text))
        yield from _chains(number, text)
        yield from (_dash(number, match) for match in _DASH.finditer(text))


def _dash(number: int, match: re.Match[str]) -> Hit:
    message = f"破折号用“——”，不用短横线“{match.group()}”。请改正。"
    fix = Fix(number, match.start(), match.end(), "——")
    return Hit(message, number, match.start(), match.end(), fix)


def _lost(number: int, match: re.Match[str]) -> Hit:
    message = f"“{match.group()}”两个年份之间的连接号丢了。请改为“{match['from']}—{match['to']}”。"
    fix = Fix(number, match.end("from"), match.end("from"), "—")
    return Hit(message, number, match.start(), match.end(), fix)


def _years(number: int, match: re.Match[str], what: str = "年份") -> Hit:
    message = f"{what}起止的连接号用一字线“—”。请把“{match['mark']}”改为“—”。"
    fix = Fix(number, match.start("mark"), match.end("mark"), "—")
    return Hit(message, number, match.start(), match.end(), fix)


def _chains(number: int, text: str) -> Iterator[Hit]:
    """One hit a chain of places or steps."""
    chain: list[int] = []
    for match in _CHAIN.finditer(text):
        if chain and not _GAP.fullmatch(text, chain[-1] + 1, match.start()):
            yield from _chain(number, text, chain)
            chain = []
        chain.append(match.start())
    yield from _chain(number, text, chain)


def _chain(number: int, text: str, chain: list[int]) -> Iterator[Hit]:
    if len(chain) > 1 or (chain and text[chain[0] - 1] in _PLACES):
        start, end = chain[0], chain[-1] + 1
        new = _CHAIN.sub("—", text[start - 1 : end + 1])[1:-1]
        message = "连接地点、流程的起止用一字线“—”，不用短横线。请改正。"
        yield Hit(message, number, start - 1, end + 1, Fix(number, start, end, new))


RULE = Rule(
    id="W108",
    name="连接号该用一字线用了短横",
    severity=Severity.ASK,
    force=Force.STANDARD,
    why="时间、地域的起止用一字线“—”；短横线“-”用在化合物、编号、电话号码里。",
    basis="GB/T 15834—2011《标点符号用法》4.13.3（连接号的用法）",
    find=_find,
    bad=(
        bad("3月份-5月份开展专项清理，上午9时-11时集中宣传。", "-", "-"),
        bad("落实《法治政府建设实施纲要(2021-2025年)》。", "2021-2025年"),
        bad("打造西地村-白柯村-灵乾村示范带，完善审批-监管-处罚闭环。", "村-白柯村-灵", "批-监管-处"),
        bad("营造良好氛围--成功创建省级示范镇。", "--"),
        bad("落实《法治政府建设实施纲要（20212025年）》。", "20212025年"),
    ),
    good=(
        good("3月—5月、9时至11时开展清理，咨询电话0578-1234567。", note="已经是一字线；电话号码照旧"),
        good("落实《法治政府建设实施纲要（2021—2025年）》。"),
        good(
            "咨询电话0573-84121000，文件编号SF-2024-031，处理化合物2-氨基丁酸。",
            note="电话、编号、化合物用短横线",
        ),
        good("引进合作伙伴吐鲁番-哈密盆地项目。", note="复合名词用短横线"),
    ),
)
