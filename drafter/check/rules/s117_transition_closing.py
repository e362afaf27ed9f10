"""No 现将……报告如下 behind the opening, no 特此报告 at the end."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import is_framed, is_public, within
from drafter.check.structure_requests import requests
from drafter.check.structure_sample import report
from drafter.zh.regex import regex

_SHOWN = 24
_BEFORE = ("opening", "transition", "body")
_TRANSITION = regex("(?:现|特)[^。;]{0,40}(?:报告|汇报|总结|公布|公开|通报)如下")


def _find(draft: Draft) -> Iterator[Hit]:
    if draft.case is not None:
        return
    yield from _twice(draft)
    if not is_framed(draft):
        return
    opening = [at for at in within(draft) if draft.nodes[at].kind == "opening"]
    if opening and not draft.found.transition and not _leads_on(draft.flats[opening[-1]]):
        yield _end(draft, opening[-1], "引言后面没有过渡语。请加上“现将有关情况报告如下：”。")
    signed = draft.found.recipients and (draft.found.signature or draft.found.sign_date)
    if signed and not draft.found.closing and not is_public(draft) and not any(requests(draft)):
        body = [at for at in within(draft) if draft.nodes[at].kind == "body"]
        if body:
            yield _end(draft, body[-1], "结尾没有结束语。请加上“特此报告。”。")


def _twice(draft: Draft) -> Iterator[Hit]:
    """Yield the second transition before the first heading."""
    seen = False
    for at, node in enumerate(draft.nodes):
        if node.kind == "heading":
            return
        match = _TRANSITION.search(draft.flats[at]) if node.kind in _BEFORE else None
        if match and seen:
            yield Hit("过渡语写了两遍。请删去一处。", at, *match.span())
            return
        seen = seen or match is not None


def _leads_on(flat: str) -> bool:
    return flat.rstrip().endswith(":") or "如下" in flat[-_SHOWN:]


def _end(draft: Draft, at: int, message: str) -> Hit:
    text = draft.nodes[at].text.rstrip()
    clause = max(text.rfind(mark, 0, max(0, len(text) - 2)) for mark in "，；。：,;:") + 1
    return Hit(message, at, max(clause, len(text) - 2 * _SHOWN, 0), len(text))


RULE = Rule(
    id="S117",
    name="缺少过渡语或结束语",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="报告的开头和正文之间有一句“现将有关情况报告如下”，结尾有“特此报告”，这是报告这一文种的固定写法。",
    basis="报告的通行写法（待核）。",
    find=_find,
    bad=(
        bad(report(("现将有关情况报告如下：", ""))),
        bad(report(("特此报告。\n", ""))),
        bad(
            report(("2026年，云岭县坚持", "现将云岭县2026年法治政府建设情况报告如下：\n2026年，云岭县坚持")),
            "现将有关情况报告如下",
        ),
    ),
    good=(
        good(report()),
        good(report(("现将有关情况报告如下：", "现将一年来的工作情况汇报如下。"))),
        good(report(("特此报告。\n", "专此报告。\n")), note="“专此报告”也是结束语"),
        good(report(("特此报告。\n", ""), ("19日\n", "19日\n（此件公开发布）\n")), note="公开的文本可以没有"),
    ),
)
