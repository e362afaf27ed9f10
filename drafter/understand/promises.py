"""Promises for the year to come, one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.understand.results import FoundPromise, Heading, Node
from drafter.understand.sentences import items, ordinal_end, sentences, split
from drafter.zh.alternatives import alternatives
from drafter.zh.prose_width import plain
from drafter.zh.regex import regex

_ORIENTING = regex(
    "为(?:根本)?(?:指导|指引|统领|引领|遵循)|高擎|高举[^。]{0,20}旗帜"
    "|(?<![0-9%‰一二三四五六七八九十件个人名次项])以下(?:几个?|几方面)?(?:方面)?(?:工作)?[:。]?$|如下"
    "|重点(?:做好|抓好|从|围绕)[^。]{0,20}(?:方面|工作)[:。]?$"
)
"""A sentence on the guiding thought, or that there is more to come: 以……为指导，重点做好以下工作."""
_INTRODUCES = regex("(?:以下|如下|努力|做好|方面|工作|重点|抓好|着手|入手|发力)[^,。;]{0,12}:$")
"""着力抓好三项工作：."""
_WILL = regex("^(?:20[0-9]{2}年|下一?步|今后)[^。;]{0,30}(?:将|要|继续)|下一?步")
"""2027年，我县将继续……, before the items that say what."""
_LEADS_ON = (_ORIENTING, _INTRODUCES, _WILL)
_AIMS = "优化|推行|推进|加强|开展|完善|建立|健全|强化|全面|深化|落实|提升|规范"
_PURPOSE = regex(
    "^为(?:了|进一步)?(?![^,]*(?:[0-9]|提供|配[齐备]|补充|开展|办理|发放))[^,。;]{2,40},"
    rf"(?:[^,。;]{{2,30}},){{0,2}}?(?=[^,。;]*(?:{_AIMS}))"
)
"""为了……，: what it is for, not what is promised; 为企业提供服务 is promised."""
RESULT_WORDS = alternatives("""
    为 确保 实现 形成 带动 促进 推动形成 使 让 以 努力 力争 营造 激发 最大限度 率 做到 达到 从而
    切实提升 有效提升 不断提升 不断提高 全面提升 着力提升 持续提升 提升 提高 增强
""")
_RESULT = regex(f"^(?:{'|'.join(RESULT_WORDS)})")
"""A clause that says what comes of the one before: ，确保依法行政."""
MANNER_WORDS = alternatives("""
    切实 不断 积极 持续 深入 全面 进一步 大力 加快 着力 扎实 严格 继续 常态化 高效 纵深 协同 统筹
    重点 定期 及时 圆满
""")
UNDERTAKING_WORDS = alternatives("""
    加强 加大 强化 优化 深化 规范 健全 完善 建立 成立 建强 建好 打造 升级 改造 巩固 拓展 贯通
    开展 推进 推动 推行 组织 实施 落实 执行 探索 争创 申报 完成 清理 发挥 做好 抓好 坚持 压实 督促
    汇编 遴选 助力 提请 召开 举办 编制 修订 制定 出台 培育 选树 开发 运行 畅通 丰富 创新 用好 做实
    利用 鼓励 剖析 共建 争取 梳理 聚焦 围绕 依托 整合 配齐 配强 引导 支持
""")
_BEGINS = regex(f"^(?:{'|'.join(MANNER_WORDS)})?(?:{'|'.join(UNDERTAKING_WORDS)})")
"""A clause that may be an undertaking of its own: ，健全行政裁量权基准."""
LEADING_WORDS = alternatives("""
    以 围绕 依托 紧扣 坚持 按照 通过 对 针对 结合 聚焦 利用 会同 紧紧 立足 根据 严格按照 在 借助 抓住
""")
_PREPOSITION = regex(f"^(?:{'|'.join(LEADING_WORDS)})")
"""What only leads to an undertaking, as long as no comma stands in it: 围绕营商环境，开展……."""
_SHORTEST_TEXT = 4
_SHORTEST = 8
_LONG = 55


def _tidy(text: str) -> str:
    return text.strip(" 　。；;，,：:、")


def _clauses(flat: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a long sentence before each clause that begins a new undertaking."""
    stretches = split(flat, ",", start, end)
    begin = start
    last = start
    for low, high in stretches:
        clause = flat[low:high]
        own = flat[begin:last]
        new = _BEGINS.match(clause) and not _RESULT.match(clause) and not (low and flat[low - 1] == "、")
        open_ended = _PREPOSITION.match(own) and "," not in own
        if new and last > begin and len(own) >= _SHORTEST and not open_ended and end - start > _LONG:
            yield begin, last
            begin = low
        last = high
    yield begin, last


def _bare_start(flat: str, start: int, end: int) -> int:
    """Return where a promise begins behind its number and a purpose (为了……，)."""
    begin = start + ordinal_end(flat[start:end])
    purpose = _PURPOSE.match(flat[begin:end])
    return begin + purpose.end() if purpose else begin


def _of_text(text: str, leading: bool) -> Iterator[str]:
    """Yield the promises of a paragraph.

    Args:
        text: the paragraph.
        leading: True if items or headings follow, so that a sentence on the guiding thought is no promise.
    """
    flat = plain(text)
    members = items(flat)
    for start, high in sentences(flat):
        low = _behind_lead(flat, start, high, members[0][0] if members else high) if leading else start
        for first, last in split(flat, ";。!?", low, high):
            for begin, end in _clauses(flat, _bare_start(flat, first, last), last):
                told = _tidy(text[begin:end])
                if len(told) >= _SHORTEST_TEXT:
                    yield told


def _behind_lead(flat: str, low: int, high: int, member: int) -> int:
    """Return where the promises of a sentence begin: at the first item if what stands before it leads on.

    Args:
        member: where the first item of the paragraph begins, ``high`` where there is none.
    """
    if low >= member:
        return low
    head = flat[low : min(high, member)]
    return min(high, member) if any(pattern.search(head) for pattern in _LEADS_ON) else low


def find_promises(headings: Sequence[Heading], nodes: Sequence[Node]) -> tuple[FoundPromise, ...]:
    """Return the promises in order.

    Args:
        headings: all headings of the report.
        nodes: all nodes of the report.
    """
    found: list[FoundPromise] = []
    own: int | None = None
    for at, node in enumerate(nodes):
        if node.part != ("plan",) or node.kind not in ("heading", "body"):
            continue
        if node.kind == "heading":
            own = node.heading
            if own is not None and _alone(headings, nodes, at):
                found.append(FoundPromise(headings[own].title, headings[own].text, node.place))
            continue
        heading = headings[own] if own is not None and own == node.heading else None
        leading = _followed(nodes, at)
        found.extend(
            FoundPromise(told, heading.text if heading else None, node.place)
            for told in _of_text(node.text, leading)
        )
    return tuple(found)


def _followed(nodes: Sequence[Node], at: int) -> bool:
    """Tell whether headings or numbered items follow a paragraph of the plan, in it or behind it."""
    if items(plain(nodes[at].text)):
        return True
    follower = nodes[at + 1] if at + 1 < len(nodes) else None
    if follower is None or follower.part != ("plan",):
        return False
    return follower.kind == "heading" or ordinal_end(plain(follower.text)) > 0


def _alone(headings: Sequence[Heading], nodes: Sequence[Node], at: int) -> bool:
    """Tell whether a heading is all there is of its promise."""
    own = nodes[at].heading
    assert own is not None
    heading = headings[own]
    follower = nodes[at + 1] if at + 1 < len(nodes) else None
    if heading.level == 1 or (own + 1 < len(headings) and headings[own + 1].level > heading.level):
        return False
    return follower is None or follower.kind != "body"
