"""What does not belong in a text that is made public: numbers of persons, marks of secrecy, instructions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from drafter.check.draft import Draft
from drafter.check.persons import NAMED, NUMBERS, ROLES, SURNAMES
from drafter.check.words_reading import everyday
from drafter.zh.regex import HAN, regex

_LEADERS = (
    "总书记|总理|副总理|国务委员|部长|省长|副省长|市长|副市长|县长|副县长|区长|副区长|书记|副书记|"
    "主任|主席|厅长|局长|同志"
)
_ACTS = "圈阅|批示(?!(?:指示)?精神)"
_GIVEN = "[^\x00-\u4dff委局院会部厅办副省市县区府政法务处长]{1,2}"
_NEAR = 10  # characters behind a mark among which stands what is done with such papers
_ACTED = regex(_ACTS)
_NAMED = regex(
    f"(?P<who>[{SURNAMES}]{_GIVEN}(?:{_LEADERS}))(?=[^。;]{{0,40}}(?:{_ACTS}))"
    f"|(?:{_ACTS})[^。;]{{0,12}}(?P<behind>[{SURNAMES}]{_GIVEN}(?:{_LEADERS}))"
    f"|(?:[省市县区]长|书记|主任|部长|局长)(?P<after>[{SURNAMES}]{_GIVEN})"
    f"(?=(?:同志)?(?:对|就|在|作出|两次|多次|先后|[0-9])[^。;]{{0,40}}(?:{_ACTS}))"
)
_OF_PLACE = regex("^(?P<stem>[^某]{2})副?[省市县区]长$")
"""Looks like a name and may be a place with the office of its head: 云岭县长."""
_INSTRUCTION = regex(
    f"(?:(?:省|市|县|区|州|国家|中央|部|厅|主要|党政|分管)[^,。;]{{0,14}}(?:领导|书记|省长|市长|"
    f"县长|区长|负责人|负责同志)|(?:^|(?<=[,。;、获得经由受被]))副?(?:省长|市长|县长|区长))[^。;]{{0,24}}(?:{_ACTS})(?!范)"
)
_MARKED = regex(
    f"(?<!{HAN})(?:绝密|机密|秘密)(?:[0-9]{{1,2}}年|[^\u4e00-\u9fff★☆]|$)|(?:绝密|机密|秘密)(?:[★☆]|级)|(?:绝密|机密|涉密)(?:文件|材料|资料|会议|通知)|"
    "内部(?:资料|文件|材料|通报|通知)|(?:注意保密|不得外传|仅供内部|工作秘密)|此件不(?:予)?公开|请勿外传"
)
_GUARDED = regex(
    "管理|销毁|定密|保管|清退|清理|泄露|网络|计算机|载体|违规|保密(?:检查|教育|宣传|培训|工作|制度|责任)"
)
"""What is done with secret papers in general: a report may tell of it."""


class Secret(NamedTuple):
    """Something that should not be made public.

    Attributes:
        kind: what it is, in the clerk's words.
        node: position of its node.
        start: offset in the node's text.
        end: offset behind it.
    """

    kind: str
    node: int
    start: int
    end: int


def secrets(draft: Draft) -> Iterator[Secret]:
    """Yield numbers of persons, marks of secrecy, and leaders named with what they wrote on a paper."""
    for at, flat in enumerate(draft.flats):
        for kind, pattern in NUMBERS:
            for match in pattern.finditer(flat):
                yield Secret(kind, at, *match.span())
        if draft.nodes[at].kind != "note":
            yield from _marks(at, flat)
        for match in NAMED.finditer(flat) if any(each in flat for each in ROLES) else ():
            if not everyday(match["name"]):  # 申请人陈述, 居民关切
                yield Secret("当事人的姓名", at, *match.span("name"))
        for match in _NAMED.finditer(flat) if _may_name(flat) else ():
            group = next(name for name in ("who", "behind", "after") if match[name])
            place = _OF_PLACE.match(match[group])
            if place is None or not _is_place(draft, place["stem"]):
                yield Secret("领导姓名和批示、圈阅", at, *match.span(group))


def _may_name(flat: str) -> bool:
    """True if a text has both an office and what leaders do with papers."""
    return _ACTED.search(flat) is not None and any(office in flat for office in _LEADERS.split("|"))


def _marks(at: int, flat: str) -> Iterator[Secret]:
    """Yield marks of secrecy, but for what is told of the keeping of secret papers in general."""
    for match in _MARKED.finditer(flat):
        begin = max(flat.rfind(mark, 0, match.start()) for mark in ",。;") + 1
        if _GUARDED.search(flat, begin, match.end() + _NEAR) is None:
            end = match.start() + len(match.group().rstrip())
            yield Secret("密级或者内部文件的标记", at, match.start(), end)


def _is_place(draft: Draft, stem: str) -> bool:
    """True if the text calls a place so: 云岭县."""
    return any(
        f"{stem}{level}" in flat.replace(f"{stem}{level}长", "")
        for flat in draft.flats
        for level in "省市县区"
    )


def instructions(draft: Draft) -> Iterator[Secret]:
    """Yield what leaders without name wrote on papers; in the part on duties it is their own work."""
    for at, flat in enumerate(draft.flats):
        if draft.nodes[at].kind == "body" and "duty" not in draft.nodes[at].part:
            for match in _INSTRUCTION.finditer(flat):
                yield Secret("领导批示", at, *match.span())
