"""Wording of a 请示 in a 报告."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import is_report, within
from drafter.check.structure_sample import report
from drafter.zh.regex import regex

_ASKS = regex(
    "请审示|请(?:予以?)?(?:批转|转发)(?!的)|请(?:予以?|给予)?(?:批示|指示|批准|核准|审批|批复|核批)|[妥当可]否[,，]?请[^。"
    ";]{0,10}(?:批示|指示|批准|批复|示)|[妥当]否(?=[,，。])"
    "|是否[妥可][当行]?[,，]请[^。;]{0,10}示|(?:恳请|请求|特请|敬请)[^。;,]{0,16}(?:批准|同意|"
    "支持|拨付|解决|批复|核拨|协调)"
)
_BEGS = regex(
    "(?:恳请|敬请|特请|请求)(?:上级|省|市|县|区|镇|乡|各级|有关)[^。;]{0,24}"
    "(?:批准|同意|支持|帮助|拨|解决|批复|协调|增加|增配|给予|安排|追加|倾斜|指导|重视|研究)"
)
_PLEA = regex(
    "(?:^|(?<=[。;]))请(?:上级|省|市|县|区|镇|乡)(?:委|政府|人民政府|级|[^,。;]{1,8}(?:局|委|办))[^。;]{0,16}"
    "(?:协调|安排|支持|解决|拨|批准|批复|帮助|增加|给予|研究)"
)
_LAST = 3  # nodes at the end of the text in which a request may hide
_TOLD = regex("(?:申|报|提|呈|敦|邀|催)$")


def _find(draft: Draft) -> Iterator[Hit]:
    if not is_report(draft):
        return
    inside = [at for at in within(draft) if draft.nodes[at].kind in ("body", "closing")]
    last = set(inside[-_LAST:])
    for at in inside:
        ends = draft.nodes[at].kind == "closing" or at in last
        yield from _requests(draft, at, (_ASKS, _BEGS, _PLEA) if ends else (_BEGS,))


def _requests(draft: Draft, at: int, words: tuple[re.Pattern[str], ...]) -> Iterator[Hit]:
    flat = draft.flats[at]
    for match in (match for each in words for match in each.finditer(flat)):
        if not _TOLD.search(flat, 0, match.start()):
            said = draft.nodes[at].text[match.start() : match.end()]
            yield Hit(
                f"“{said}”是请示的用语，报告里不能夹带请示事项。请改为“特此报告。”；"
                "确有事项要请示的，另行行文。",
                at,
                match.start(),
                match.end(),
            )
            return


RULE = Rule(
    id="S118",
    name="报告里夹带请示用语",
    severity=Severity.MUST,
    force=Force.REGULATION,
    why="报告不要求上级答复。写了“请审示”“妥否，请批示”，收文机关不知道该不该批，事情也容易搁下。",
    basis="《党政机关公文处理工作条例》（2012）第十五条：不得在报告等非请示性公文中夹带请示事项（条号待"
    "核）。",
    find=_find,
    bad=(
        bad(report(("特此报告。", "特此报告，请审示。")), "请审示"),
        bad(report(("特此报告。", "以上报告妥否，请批示。")), "妥否，请批示"),
        bad(report(("全覆盖。", "全覆盖。恳请上级拨付执法装备经费。")), "恳请上级拨付"),
        bad(
            report(("编制没有下沉到乡镇。", "编制没有下沉到乡镇。恳请市政府为我县增加执法人员编制。")),
            "恳请市政府为我县增加",
        ),
        bad(report(("全覆盖。", "全覆盖。请市政府协调安排执法装备经费。")), "请市政府协调安排"),
    ),
    good=(
        good(
            report(("全覆盖。", "全覆盖。请县人大代表、群众代表旁听听证会。")),
            note="请的是代表，不是请求上级",
        ),
        good(report()),
        good(report(("特此报告。", "特此报告，请予审议。")), note="报人大常委会的，请其审议是法定程序"),
        good(
            report(("全覆盖。", "全覆盖。重大行政决策依法报请县委批准后实施。")),
            note="说的是决策程序，不是向收文机关请示",
        ),
    ),
)
