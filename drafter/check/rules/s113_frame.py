"""No recipients, no signature, or no date."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import first_of, is_framed, is_government, is_public, is_whole
from drafter.check.structure_sample import report


def _find(draft: Draft) -> Iterator[Hit]:
    if draft.case is not None or is_public(draft) or not is_whole(draft) or not draft.found.title:
        return
    found = draft.found
    present = {
        "主送机关": bool(found.recipients),
        "署名": bool(found.signature),
        "成文日期": bool(found.sign_date) or first_of(draft, "date") is not None,
    }
    missing = [name for name, there in present.items() if not there]
    if len(missing) == len(present) and not found.closing and _for_the_web(found.title):
        return
    if not missing or (len(missing) == len(present) and not is_framed(draft)):
        return
    if missing == ["主送机关"] and not (is_government(draft) or found.closing):
        return
    if len(missing) == len(present) and not found.closing:
        missing.insert(1, "结束语")
    at = first_of(draft, "title")
    told = "、".join(missing[:-1]) + ("和" if len(missing) > 1 else "") + missing[-1]
    yield Hit(
        f"没有{told}。正式报送的文本请补上；网上公开的文本可以没有。",
        at,
        0,
        len(draft.nodes[at].text.rstrip()) if at is not None else 0,
    )


def _for_the_web(title: str) -> bool:
    """True for 云岭县2025年法治政府建设年度报告: no body reports to another in it."""
    return "关于" not in title and title.rstrip().endswith("年度报告")


RULE = Rule(
    id="S113",
    name="主送、署名、日期不全",
    severity=Severity.ASK,
    force=Force.REGULATION,
    why="报告报给谁、谁报的、哪一天成文，缺一项就不能作为正式公文报出。",
    basis="《党政机关公文处理工作条例》（2012）关于公文组成部分的规定，条号待核；"
    "GB/T 9704—2012 7.3.2、7.3.5。",
    find=_find,
    bad=(
        bad(report(("中共云岭县委、云岭县人大常委会：\n", ""))),
        bad(report(("云岭县人民政府\n2027年2月19日\n", ""))),
        bad(report(("2027年2月19日\n", ""))),
    ),
    good=(
        good(report()),
        good(
            report(("中共云岭县委、云岭县人大常委会：\n", "")),
            note="公开稿可以不写主送机关",
            public=True,
        ),
        good("云岭县人民政府关于2026年度法治政府建设情况的报告\n一、主要举措\n全年培训12场。"),
    ),
)
