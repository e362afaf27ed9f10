"""Shortcomings one by one, each with its cause where the report gives one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile

from drafter.understand.results import FoundShortcoming, Heading, Node
from drafter.understand.sentences import items, ordinal_end, sentences, split
from drafter.understand.vocabulary import lacking, whole_part
from drafter.zh.prose_width import plain
from drafter.zh.regex import regex

_CAUSE = regex(
    "(?:究其|分析其?|其)?(?:主要|根本|深层次|产生)?(?:的)?(?:原因|根源|成因|根子|根源|症结)(?:主要)?(?:是|在于"
    "|为|有|[:,])+(?P<because>[^。]{3,})"
    "|(?:^|(?<=[,;:。]))这?既(?:有|与|是)(?P<partly>[^。]{4,})"
    "|(?:^|(?<=[,;:。]))一方面是?(?:因为?|由于)(?P<both>[^。]{4,})"
    "|(?<=[,;:。])主要(?:(?:是|在于)(?:因为?|由于)?|因为)(?P<mainly>[^。;]{4,})"
    "|(?:主要)?(?:由于|是因为|缘于|源于"
    "|(?<![\u4e00-\u9fff])因(?![此而应地素]))(?P<owing>[^。;]{4,}?)(?=[,]?(?:导致|造成|致使|使得)"
    "|[。;]|$)"
    "|(?:^|(?<=[,;:。]))受(?!到)(?P<under>[^。,;]{2,40}?)(?:等?(?:因素|条件|原因))?的?(?:影响|制约|限制)"
    "|(?:^|(?<=[,;:。]))(?:这|主要)?与(?P<linked>[^。;]{4,40}?)(?:有(?:很大|较大|一定|直接|密切)?关|密不可分|分不开|密切相关)"
    "|(?:归根结底|说到底)是?(?P<last>[^。]{4,})"
)
_GROUPS = ("because", "partly", "both", "mainly", "owing", "under", "linked", "last")
_GIVEN_FIRST = regex("(?:主要)?由于|因")
_LEAD_IN = regex(
    "^(?P<before>.{0,120}?)(?:比如|例如|主要表现(?:在|为|有)?|具体表现(?:在|为)?|表现(?:在|为)|主要(?:是|有"
    "|体现在)|如下|以下(?:几个|几)?(?:方面|问题|不足)?)[:, ]*"
)
_GENERAL = regex(
    "(?:成绩|成效|进展|进步|成果|肯定)[^。]{0,60}(?:但|同时|然而|不过|距离|对照|对标)"
    "|(?:存在|有)(?:着|的)?(?:一些|不少|一定|以下|如下|诸多|较大|明显|许多"
    "|不同程度)?的?[^,;。]{0,12}(?:不足|差距|问题|短板|薄弱环节|困难)(?:和不足|与不足"
    "|和问题)?[。:,;]?$"
)
_CLOSING = regex(
    "^(?:对此|针对|这些|上述|以上|对于这些|下一?步|今后|我们将|.{0,6}将)|(?:今后"
    "|下一?步)[^。]{0,30}(?:补齐|解决|改进|克服|加以|提升|整改)"
)
_CAUSES_TITLE = regex("^(?:主要|存在问题的|产生)?(?:的)?(?:原因|成因|根源)(?:分析|剖析)?$")
_GROUP_TITLE = regex("^(?:存在)?的?(?:主要|突出|具体)?的?(?:问题|不足|短板|差距|薄弱环节|困难)(?:表现)?$")
_SUMMING_UP = regex(",(?=这些|上述|以上)")
_ALSO = regex("(?:另?一方面|此外|另外|再者|同时)[,:、]")
_NEAR = 4
_SHORTEST = 6
_LINKS = ",;:、 "


@dataclass(frozen=True, slots=True)
class _Item:
    text: str
    detail: str
    cause: str | None


def _tidy(text: str) -> str:
    return text.strip(" 　。；;，,：:、")


def _item(text: str) -> _Item:
    """Return the shortcoming of one member of a list: its first sentence, and what follows as detail."""
    flat = plain(text)
    start = ordinal_end(flat)
    if link := _ALSO.match(flat, start):
        start = link.end()
    because = _CAUSE.search(flat, start)
    cause = None
    end = len(flat)
    if because:
        low, high = _because(because, flat)
        if because.start() - start > _NEAR:
            end = because.start()
            high = because.end() if because["owing"] else high
        else:
            start = max(high, because.end() if because["under"] or because["linked"] else high)
            while start < len(flat) and flat[start] in _LINKS + "。":
                start += 1
        cause = _tidy(text[low:high])
    spans = [(low + start, high + start) for low, high in sentences(flat[start:end])]
    if not spans:
        return _Item(_tidy(text[ordinal_end(flat) :]), "", cause)
    low, high = spans[0]
    colon = flat.find(":", low, min(high, low + 30))
    if colon > low + 3 and lacking(flat[low:colon]):
        return _Item(_tidy(text[low:colon]), _tidy(text[colon:end]), cause)
    return _Item(_tidy(text[low:high]), _tidy(text[high:end]), cause)


def _clause_end(flat: str, start: int, end: int) -> int:
    """Return where a cause ends that stands before what it brings about: at its last comma."""
    comma = flat.rfind(",", start, end)
    return comma if comma > start + 2 else end


def _is_frame(flat: str) -> bool:
    return _CLOSING.search(flat) is not None or _GENERAL.search(flat) is not None


def _without_lead_in(flat: str, start: int, end: int) -> int:
    """Return where the shortcomings begin in a sentence that leads to them."""
    match = _LEAD_IN.match(flat[start:end])
    colon = flat.find(":", start, end)
    if match is None and colon > 0 and _GENERAL.search(flat[start : colon + 1]):
        return colon + 1
    if match is None or end - start - match.end() <= _SHORTEST:
        return start
    general = _GENERAL.search(match["before"]) or match.group().endswith((":", ": "))
    return start if lacking(match["before"]) and not general else start + match.end()


def _listed(text: str) -> Iterator[_Item]:
    """Yield the shortcomings of a paragraph that is not one shortcoming as a whole."""
    flat = plain(text)
    members = items(flat)
    if members:
        yield from (_item(text[low:high]) for low, high in members)
        return
    bare: int | None = None
    for low, high in sentences(flat):
        if bare is not None and _CAUSE.match(flat, low):
            yield _item(text[bare:high])
            continue
        begin = _without_lead_in(flat, low, high)
        bare = None if lacking(flat[low:high]) or _is_frame(flat[low:high]) else low
        stretches = split(flat, ";。", begin, high)
        for first, end in stretches:
            tail = _SUMMING_UP.search(flat, first, end) if len(stretches) > 1 else None
            last = tail.start() if tail else end
            words = flat[first:last]
            told = lacking(words) or _CAUSE.search(words) or (begin > low and len(stretches) > 1)
            if _is_frame(words) or not told:
                continue
            yield _item(text[first:last])


def _merged(found: list[_Item]) -> list[_Item]:
    """Join a cause that stands in a sentence of its own to the shortcoming before it."""
    result: list[_Item] = []
    for item in found:
        only_cause = item.cause is not None and item.text.startswith(
            ("原因", "主要原因", "究其", "其原因", "由于")
        )
        if only_cause and result and result[-1].cause is None:
            result[-1] = _Item(result[-1].text, result[-1].detail, item.cause)
        else:
            result.append(item)
    return result


def _of_body(nodes: Sequence[Node]) -> list[_Item]:
    texts = [node.text for node in nodes]
    numbered = [ordinal_end(plain(text)) > 0 and not items(plain(text))[1:] for text in texts]
    several = (
        len([text for text in texts if len(sentences(plain(text))) > 1 and not _is_frame(plain(text))]) > 1
    )
    found: list[_Item] = []
    for text, own in zip(texts, numbered, strict=True):
        flat = plain(text)
        if own or (several and not items(flat) and not _is_frame(flat)):
            found.append(_item(text))
        else:
            found.extend(_listed(text))
    return _merged(found)


def _is_shortcoming(headings: Sequence[Heading], at: int, body: Sequence[Node]) -> bool:
    """Tell whether a heading names a shortcoming, not a group of them."""
    heading = headings[at]
    if _under(headings, at) or heading.level == 1 or _is_group(heading):
        return False
    return not body or lacking(plain(heading.title)) or _beside_shortcomings(headings, at)


def _is_group(heading: Heading) -> bool:
    title = plain(heading.title)
    return whole_part(title, None) is not None or _GROUP_TITLE.match(title) is not None


def _beside_shortcomings(headings: Sequence[Heading], at: int) -> bool:
    """Tell whether one of the headings beside this one names what is lacking, and none a group."""
    level = headings[at].level
    before = takewhile(lambda other: other.level >= level, reversed(headings[:at]))
    behind = takewhile(lambda other: other.level >= level, headings[at + 1 :])
    beside = [other for other in (*before, *behind) if other.level == level]
    return not any(map(_is_group, beside)) and any(lacking(plain(other.title)) for other in beside)


def _under(headings: Sequence[Heading], at: int) -> bool:
    return at + 1 < len(headings) and headings[at + 1].level > headings[at].level


def find_shortcomings(headings: Sequence[Heading], nodes: Sequence[Node]) -> tuple[FoundShortcoming, ...]:
    """Return the shortcomings in order.

    Args:
        headings: all headings of the report.
        nodes: all nodes of the report.
    """
    told = (node for node in nodes if node.part == ("shortcomings",) and node.kind in ("heading", "body"))
    found: list[FoundShortcoming] = []
    causes: list[str] = []
    for at, group in groupby(told, key=lambda node: node.heading):
        own = list(group)
        body = [node for node in own if node.kind == "body"]
        titled = any(node.kind == "heading" for node in own)
        heading = headings[at] if at is not None and titled else None
        place = own[0].place
        if heading and _CAUSES_TITLE.match(plain(heading.title)):
            causes.extend(_reasons(body))
        elif heading and at is not None and _is_shortcoming(headings, at, body):
            detail, cause = _told_below("".join(node.text for node in body))
            item = _item(heading.title) if cause is None else _Item(heading.title, "", cause)
            found.append(FoundShortcoming(item.text, item.cause, item.detail or detail, heading.text, place))
        else:
            found.extend(
                FoundShortcoming(item.text, item.cause, item.detail, heading.text if heading else None, place)
                for item in _of_body(body)
                if item.text
            )
    return tuple(_with_causes(found, causes))


def _told_below(text: str) -> tuple[str, str | None]:
    """Return what the text below a heading adds to the shortcoming it names, and the cause it gives."""
    flat = plain(text)
    because = _CAUSE.search(flat)
    if because is None:
        return _tidy(text), None
    low, high = _because(because, flat)
    after = max(high, because.end() if because["under"] or because["linked"] else high)
    return _tidy(_tidy(text[: because.start()]) + text[after:]), _tidy(text[low:high])


def _because(match: re.Match[str], flat: str) -> tuple[int, int]:
    """Return where the words that name the cause begin and end; what comes of it may follow (由于……，……)."""
    low, high = match.span(next(group for group in _GROUPS if match[group]))
    return (low, _clause_end(flat, low, high)) if _GIVEN_FIRST.match(match.group()) else (low, high)


def _reasons(body: Sequence[Node]) -> list[str]:
    reasons: list[str] = []
    for node in body:
        flat = plain(node.text)
        spans = items(flat) or sentences(flat)
        reasons.extend(_tidy(node.text[low + ordinal_end(flat[low:high]) : high]) for low, high in spans)
    return reasons


def _with_causes(found: list[FoundShortcoming], causes: list[str]) -> Iterator[FoundShortcoming]:
    """Give each shortcoming its cause where causes are listed apart, one for each."""
    paired = len(causes) == len(found)
    for at, each in enumerate(found):
        if each.cause is None and paired:
            yield FoundShortcoming(each.text, causes[at], each.detail, each.heading, each.place)
        else:
            yield each
