"""Names of other places in a draft, and the names that are the draft's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.check.draft import Draft, Sentence
from drafter.check.structure import within
from drafter.check.structure_title import place_in_title
from drafter.zh.prose_width import plain
from drafter.zh.regex import HAN, regex
from drafter.zh.regions import regions

_NAME = regex(
    f"(?:^|(?<=[,。;:、 .)]))(?P<name>{HAN}{{2,3}}?(?P<level>自治县|县|区|旗|市|镇|乡|街道))"
    "(?=坚持|深入|认真|扎实|积极|全面|始终|持续|不断|大力|切实|着力|紧紧|将|以|推动|推进|加强|"
    "强化|完善|共|各级|全年|建立|健全|出台|制定|印发|召开|组织|开展|培养|实现|成立|受理|办理|举办|创成)"
)
"""A place as the subject of a clause; before 县委 and 县政府 a verb cannot be told from a name."""

_ORDINARY = regex(
    "[任命收到以切实把使让请报为将被给按照推动落组织指导督促召完善加强提升由经向对在与和及是有了"
    "的等从就并于也还又再不没被其它他她你们这那全各本我该两三某外跨邻县市级此每多个同新老城郊牧林"
    "矿校社小景街片库厂港选营灾特专分辖地示范开发保护税自贸先行国家省内居民群众企业乡村镇功能试验"
    "点服务集聚核心文明法治相关高]"
)
_SHARED = regex(
    "联合|协作|合作|毗邻|交流|考察|学习|借鉴|跨|会同|结对|对口|调研|签订|协同|联动|一体化|接壤|"
    "边界|相邻|周边|共建|共享|互认|通办|互通|对接|帮扶|支援|异地|来我|赴|先进|经验|移送|协查"
)
_TOWNS = "镇乡道"  # last characters of what a township, a town or a street is called
_NEAR = 24  # characters around a name that is given, among which the reason for it stands
_SUPERIORS = regex(
    f"中共(?P<party>{HAN}{{2,4}}?)(?:省|市|县|区)委|(?P<seat>{HAN}{{2,4}}?[省市县区])(?:委|人民政府)"
)


class Foreign(NamedTuple):
    """Another place's name where it stands.

    Attributes:
        name: the name.
        node: position of its node.
        start: offset of its first character in the node's text.
        given: True if the context names the place as another one.
    """

    name: str
    node: int
    start: int
    given: bool


def foreign_names(draft: Draft) -> Iterator[Foreign]:
    """Yield the names of other places in running text that nothing around them explains."""
    own = own_names(draft)
    given = [name for name in draft.context.other_regions if name and name not in own]
    guessed = _guessable(draft)
    for sentence in (*draft.sentences, *(_headings(draft) if given or guessed else ())):
        together = _SHARED.search(sentence.flat) is not None
        hidden = _hidden(sentence.flat)
        for name in given:
            at = sentence.flat.find(name)
            if at >= 0 and not (together and _SHARED.search(sentence.flat, max(0, at - _NEAR), at + _NEAR)):
                yield Foreign(name, sentence.node, sentence.start + at, True)
        for match in _NAME.finditer(sentence.flat) if guessed and not together else ():
            name, level = match["name"], match["level"]
            stem = name.removesuffix(level)
            known = any(stem in each or each in name for each in own) or name in given
            if known or match.start() in hidden or _ORDINARY.search(stem) or level[-1] not in guessed:
                continue
            yield Foreign(name, sentence.node, sentence.start + match.start(), False)


def _headings(draft: Draft) -> Iterator[Sentence]:
    """Yield the headings of the text, each as a sentence."""
    for at in within(draft):
        if draft.nodes[at].kind == "heading":
            part = draft.nodes[at].part[:1] or (None,)
            yield Sentence(draft.nodes[at].text, draft.flats[at], at, 0, part[0])


def own_names(draft: Draft) -> set[str]:
    """Return the stems of the names by which the draft calls its own place and those above it."""
    found, context = draft.found, draft.context
    said = (
        context.region,
        context.body,
        plain(found.title),
        place_in_title(draft),
        *found.unit,
        *found.signature,
        *found.recipients,
    )
    names: set[str] = set()
    for each in said:
        bare = plain(each).removeprefix("中共")
        names.update(name[:-1] for name in regions(bare) if len(name) > 2)
        match = _SUPERIORS.search(plain(each))
        if match:
            names.add(match["party"] or match["seat"].rstrip("省市县区"))
    return {name for name in names if len(name) > 1}


def _guessable(draft: Draft) -> str:
    """Return the levels of which a foreign name can be told without being given.

    A county has no other county in it, a town no other town, a city may. Another city is known for one only
    where the city above the own body is known.
    """
    own = _regions(draft.context.region, draft.context.body, *draft.found.unit, place_in_title(draft))
    cities = {name for name in _regions(*draft.found.recipients) if name.endswith("市")} - set(own)
    last = own[-1][-1] if own else ""
    if last and last in _TOWNS:
        return _TOWNS
    if last in ("县", "区", "旗"):
        return "县区旗市" if cities else "县区旗"
    return "县区旗市" if last == "市" and cities else ""


def _regions(*names: str) -> list[str]:
    return [region for each in names for region in regions(plain(each).removeprefix("中共"))]


def _hidden(flat: str) -> set[int]:
    return {at for match in re.finditer("《[^《》]*》", flat) for at in range(*match.span())}
