"""A title without its year, without 的, or with the place twice."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import first_of, is_government, is_report, is_told_whole
from drafter.zh.prose_width import plain
from drafter.zh.regex import regex
from drafter.zh.regions import regions

_YEAR = regex("[0-9]{2,4}年|[二][〇零○O][〇零○O一二三四五六七八九]{2}年|\\[待填|【")
_SHORT_YEAR = regex("(?<![0-9])(?P<short>[0-9]{2})年")
_ABOUT = regex("法治|依法行政")
_OTHER = regex("(?<!和)(?<!计划)(?:请示|总结|通知|函)$")
_NO_KIND = regex("关于[^《》]*情况$")
_BARE = regex("关于[^《》]*[^的](?=(?:年度)?(?:工作)?报告$)")


def _find(draft: Draft) -> Iterator[Hit]:
    title = plain(draft.found.title).strip()
    at = first_of(draft, "title")
    if at is None or not _ABOUT.search(title):
        return
    other = _OTHER.search(title)
    if other and is_told_whole(draft) and (other.group() != "总结" or is_government(draft)):
        message = f"这是年度报告，标题写成了“{other.group()}”。请改为“……情况的报告”。"
        yield Hit(message, at, 0, len(draft.nodes[at].text.rstrip()))
        return
    if not is_report(draft):
        return
    faults = list(_faults(title))
    if faults:
        yield Hit("".join(faults), at, 0, len(draft.nodes[at].text.rstrip()))


def _faults(title: str) -> Iterator[str]:
    short = _SHORT_YEAR.search(title)
    if not _YEAR.search(title):
        yield "标题没有写年度。请写明是哪一年的报告。"
    elif short:
        yield f"年份“{short['short']}年”不完整。请写四位数字。"
    if _NO_KIND.search(title):
        yield "标题没有写文种。请在末尾加上“的报告”。"
    bare = _BARE.search(title)
    if bare and not title.endswith("情况报告"):
        yield f"“关于……”后面少一个“的”。请改为“……的{title[bare.end() :]}”。"
    twice = _repeated_region(title)
    if twice:
        yield f"“{twice}”写了两遍。发文机关已经写明，后面不必再写。"


def _repeated_region(title: str) -> str:
    """Return the place that stands in the name of the body and again behind 关于."""
    head, about, rest = title.partition("关于")
    own = regions(head)
    return own[-1] if about and own and len(own[-1]) > 2 and rest.startswith(own[-1]) else ""


RULE = Rule(
    id="S111",
    name="标题不完整或不通顺",
    severity=Severity.ASK,
    force=Force.REGULATION,
    why="标题由发文机关、事由和文种组成，年度是事由的一部分；归档、检索都靠它。",
    basis="《党政机关公文处理工作条例》（2012）关于标题的规定（发文机关名称、事由和文种），条号待核。",
    find=_find,
    bad=(
        bad("云岭县人民政府关于法治政府建设情况的报告\n2026年，全县扎实推进依法行政。"),
        bad(
            "云岭县人民政府关于云岭县2026年法治政府建设年度报告\n2026年，全县扎实推进依法行政。",
            "云岭县人民政府关于云岭县2026年法治政府建设年度报告",
        ),
        bad("云岭县人民政府关于2026年度法治政府建设情况\n全县扎实推进依法行政。"),
        bad("云岭县人民政府关于26年度法治政府建设情况的报告\n全县扎实推进依法行政。"),
    ),
    good=(
        good(
            "临溪镇人民政府2025年度法治政府建设工作总结\n一、工作成效\n学法8次。\n二、存在的不足\n人员少。\n三、下步打算\n增配人员。",
            note="乡镇习惯这样叫。",
        ),
        good("云岭县人民政府关于2026年度法治政府建设情况的报告\n全县扎实推进依法行政。"),
        good("云岭县2026年法治政府建设年度报告\n全县扎实推进依法行政。", note="网上公开的报告常用这种标题"),
        good("云岭县2026年法治政府建设情况\n全县扎实推进依法行政。", note="网上公开的标题，没有“关于”"),
        good("云岭县司法局关于二〇二六年度法治政府建设情况的报告\n全局扎实推进依法行政。"),
    ),
)
