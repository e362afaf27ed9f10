"""我局 in the report of a township, 我区 in that of a county."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import within
from drafter.check.structure_title import place_in_title
from drafter.zh.prose_width import plain
from drafter.zh.regex import regex

_SELF = regex("(?<![自忘小大])我(?P<kind>局|县|区|市|镇|乡|街道)(?!们|中心|域|场|限|部|面)")
_OFFICE = regex("(?:人民政府|政府|办事处|办公室|委员会|委)+$")
_ABOVE = {"局": "县区市", "镇": "县区市", "乡": "县区市", "道": "县区市", "县": "市", "区": "市"}
"""Last characters of what a body is called, with those of the places above it, which are its own as well."""


def _find(draft: Draft) -> Iterator[Hit]:
    own = _own(draft)
    if not own:
        return
    for at in within(draft):
        flat = draft.flats[at]
        if draft.nodes[at].kind not in ("heading", "body", "opening", "transition"):
            continue
        for match in _SELF.finditer(flat):
            if match["kind"][-1] not in own:
                said = draft.nodes[at].text[match.start() : match.end()]
                message = f"“{said}”和发文机关对不上。请核对是不是从别处的稿子里带来的。"
                yield Hit(message, at, match.start(), match.end())


def _own(draft: Draft) -> str:
    """Return the kinds that the reporting bodies may call their own; empty if one of them is of another."""
    kinds: set[str] = set()
    named = (draft.context.body, *draft.found.unit) if draft.found.unit else (place_in_title(draft),)
    for name in {plain(name).strip() for name in named if name}:
        kind = _OFFICE.sub("", name)[-1:]
        if kind not in _ABOVE:
            return ""
        kinds.update(kind, _ABOVE[kind])
    if kinds and any("自治区" in flat for flat in draft.flats):
        kinds.add("区")
    return "".join(sorted(kinds))


RULE = Rule(
    id="C121",
    name="自称和发文机关对不上",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="乡镇的报告里写“我局”，县里的报告里写“我区”，一看就是从别处抄来的。",
    basis="公文应当准确，见《党政机关公文处理工作条例》（2012），条款待核。",
    find=_find,
    bad=(
        bad(
            "2026年青石乡法治政府建设年度报告\n一、主要举措和成效\n全年学法9次，推动我局工作走深走实。",
            "我局",
        ),
        bad(
            "天水区东街街道办事处2026年法治政府建设年度报告\n一、主要举措和成效\n全年学法9次，我镇干部全部参加。",
            "我镇",
        ),
        bad(
            "青石乡人民政府关于2026年法治政府建设情况的报告\n一、主要举措和成效\n全年学法9次，我局干部全部参加考试。",
            "我局",
        ),
        bad(
            "云岭县人民政府关于2026年法治政府建设情况的报告\n一、主要举措和成效\n我区行政复议案件281件，办结268件。",
            "我区",
        ),
    ),
    good=(
        good(
            "云岭县司法局关于2026年法治政府建设情况的报告\n一、主要举措和成效\n我局牵头起草，我县制定文件12件。",
            note="部门可以说“我县”",
        ),
        good(
            "天水区东街街道办事处2026年法治政府建设年度报告\n一、主要举措和成效\n全年学法9次，我街道干部全部参加。"
        ),
        good(
            "青石乡人民政府关于2026年法治政府建设情况的报告\n一、主要举措和成效\n我乡在我县考核中列第2位。",
        ),
    ),
)
