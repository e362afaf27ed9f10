"""Shortcomings and promises as rules see them: where they stand, and the words that matter in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.address import Address
from drafter.check.draft import Draft, Sentence
from drafter.check.finding import Hit
from drafter.understand.results import FoundShortcoming, PartName
from drafter.zh.prose_width import plain
from drafter.zh.regex import HAN, regex

_FILLERS = regex(
    "解决|破解|补齐|弥补|改进|改善|进一步|持续|深入|不断|全面|切实|积极|大力|扎实|着力|努力|认真|严格|继续|加快|有效|充分|"
    "常态化|高质量|统筹|围绕|聚焦"
    "|加强|加大|推进|推动|完善|健全|建立|开展|做好|抓好|落实|提升|提高|强化|优化|深化|规范|"
    "促进|实施|组织|增强|夯实|巩固|拓展|发挥|确保|实现|形成"
    "|工作|建设|机制|制度|力度|水平|能力|作用|成效|质效|方面|情况|问题|有关|相关|各项|各级|"
    "各类|全[县市区镇乡省]|我[县市区镇乡局]|[和与及的对在为以等了]"
)
_LACKS = regex(
    "不够?(?:足|高|强|深|实|细|严|全|多|大|到位|健全|完善|均衡|平衡|充分|规范|及时|深入|系统|"
    "扎实|有力|明显)|有待|仍需|还需|尚需|需要|薄弱|欠缺|缺乏|缺少|滞后|单一|偏低|偏弱|有一?定?(?:差距|短板|不足)"
    "|存在|差距|短板|不足|仍然|依然|还不|尚未|个别|部分|少数|一些|一定|不够"
)
_GENERIC = regex(
    "法治政府|法治建设|依法行政|行政执法|执法人员|行政复议|规范性文件|合法性审[查核]|"
    "重大行政决策|重大决策|公共法律服务|法治|行政|执法|政府|依法|法律|20[0-9]{2}年"
)
_TERM = 4  # characters of a common term that still tells something beside others
_BRIEF = 20  # characters of a text that a message shows
_FAR = 80  # nodes behind the heading of a list among which its members are looked for
_HANZI = regex(f"{HAN}+")


def brief(text: str, most: int = _BRIEF) -> str:
    """Return the beginning of a text for a message; a 【】 in it stays whole, what is left out is marked."""
    cut = text[:most]
    if cut.rfind("【") > cut.rfind("】"):
        cut = text[: text.find("】", most) + 1] or cut[: cut.rfind("【")]
    return cut if len(cut) == len(text) else f"{cut}……"


def core(text: str) -> str:
    """Return the characters of a text that say what it is about, without fillers and words of lack."""
    return "".join(_HANZI.findall(_FILLERS.sub("", _LACKS.sub("", plain(text)))))


def keys(text: str, *, common: bool) -> set[str]:
    """Return the pairs of characters by which a text is known.

    Args:
        text: as it stands.
        common: True to keep the pairs within words that stand in every report (行政执法).
    """
    bare = _FILLERS.sub(" ", _LACKS.sub(" ", plain(text)))
    inside: set[int] = set()
    if not common:
        for match in _GENERIC.finditer(bare):
            inside.update(range(match.start(), match.end() - 1))
    return {
        run.group()[at : at + 2]
        for run in _HANZI.finditer(bare)
        for at in range(len(run.group()) - 1)
        if run.start() + at not in inside
    }


def common_terms(flat: str) -> set[str]:
    """Return the long terms of a text that stand in every report: 重大行政决策."""
    return {match.group() for match in _GENERIC.finditer(flat) if len(match.group()) >= _TERM}


def promised_before(draft: Draft) -> tuple[str, ...]:
    """Return last year's promises, as the context or last year's report has them."""
    if draft.context.last_promises:
        return draft.context.last_promises
    return tuple(each.text for each in draft.context.last.promises) if draft.context.last else ()


def told_sentences(draft: Draft, *parts: PartName) -> Iterator[Sentence]:
    """Yield the sentences of some parts, those of merged parts left out."""
    for sentence in draft.sentences:
        if len(draft.nodes[sentence.node].part) == 1 and sentence.part in parts:
            yield sentence


class Places:
    """Where shortcomings and promises stand in the text.

    Args:
        draft: the draft.
    """

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._first: dict[Address, int] = {}
        for at, node in enumerate(draft.nodes):
            if "shortcomings" in node.part or "plan" in node.part:
                self._first.setdefault(node.place, at)

    def hit(self, message: str, place: Address, text: str) -> Hit:
        """Return a hit about a text that begins at a place or behind it.

        It is about the paragraph at the place where the text is not found as it stands.
        """
        first = self._first.get(place)
        if first is None:
            return Hit(message)
        nodes = self._draft.nodes
        for at in range(first, min(first + _FAR, len(nodes))):
            start = nodes[at].text.find(text)
            if text and start >= 0:
                return Hit(message, at, start, start + len(text))
        return Hit(message, first, 0, len(nodes[first].text.rstrip()))


def whole_text(each: FoundShortcoming) -> str:
    """Return everything a report tells of a shortcoming but its cause."""
    return f"{each.text}，{each.detail}" if each.detail else each.text


def joined(draft: Draft, nodes: Sequence[int]) -> str:
    """Return the plain text of some nodes."""
    return "".join(draft.flats[at] for at in nodes)
