"""A duty part that says nothing anybody did."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.parts import joined
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import part_heading, part_nodes
from drafter.check.structure_sample import report
from drafter.model.telling import GAP
from drafter.zh.regex import regex

_MEETING = regex(
    "会议|主持召开|学法|述法|讲[^,。]{0,4}课|汇报|调研|研究[^,。;]{1,20}|出庭|批示|督办|接访|协调|带头|督察"
)
_COUNT = regex("[0-9]|第[一二三四五六七八九十]+次|[一二三四五六七八九十两]+[次件场期]")
_DAY = regex("[0-9一二三四五六七八九十每逐]月|季度|[上下]半年|年[初中底末]")
_ABOUT = regex(
    "(?:研究|部署|听取|审议|审定|讨论|通过|传达|学习|讲授|宣讲|协调|解决|督办|督促|化解|点评|带队|带案|约谈|调研|督察|领办|议定|"
    "确定|明确|制定|印发|出台|推动|组织|检查|辅导|促成|达成|审签|审核|签订|整改|安排|分析)"
    "(?P<what>[^,。;、]{2,})|出庭|旁听|接访|包案|述法|学法|法治课|批示"
)
_SLOGAN = regex("第一责任|职责|责任|表率|各项|落地|落实|见效|法治(?:政府)?建设(?:工作)?$|重要性|思想")


def _find(draft: Draft) -> Iterator[Hit]:
    at = part_heading(draft, "duty")
    if at is None or draft.nodes[at].part != ("duty",):
        return
    told = [each for each in part_nodes(draft, "duty") if draft.nodes[each].kind != "heading"]
    flat = joined(draft, [each for each in told if GAP.sub("", draft.nodes[each].text).strip()])
    chapter = draft.found.headings[draft.nodes[at].heading or 0].level == 1
    missing = list(_missing(flat, whole=chapter and told[-1] + 1 < len(draft.nodes))) if flat else []
    if missing:
        about = told[0] if len(told) == 1 else at
        yield Hit(
            f"这一部分看不出{'，也看不出'.join(missing)}。请写明哪一天、什么会、研究什么、解决了什么。",
            about,
            0,
            len(draft.nodes[about].text.rstrip()),
        )


def _missing(flat: str, *, whole: bool) -> Iterator[str]:
    """Yield what a part lacks; of a section or a part cut off (``whole`` False) only the first things."""
    met = _MEETING.search(flat)
    if not met:
        yield "开了什么会、办了什么事"
    if not _COUNT.search(flat):
        yield "时间、次数、件数"
    elif whole and not _DAY.search(flat):
        yield "时间"
    if whole and met and not any(_tells(match["what"]) for match in _ABOUT.finditer(flat)):
        yield "研究了什么事项、有什么结果"


def _tells(what: str | None) -> bool:
    """True for what somebody dealt with, unless it is the duty itself."""
    return what is None or _SLOGAN.search(what) is None


_ACT = (
    "2026年3月12日，县政府主要负责人主持召开常务会议，专题研究行政执法监督工作，"
    "解决乡镇执法装备不足等问题4个。"
)

RULE = Rule(
    id="C109",
    name="第一责任人职责写得空泛",
    severity=Severity.ASK,
    force=Force.REGULATION,
    why="这一部分是看主要负责人亲自做了什么。只写“高度重视、认真履行”，等于没有履职的证明。",
    basis="《党政主要负责人履行推进法治建设第一责任人职责规定》（2016）所列职责；"
    "《法治政府建设与责任落实督察工作规定》（2019），条号待核。",
    find=_find,
    bad=(
        bad(
            report(
                (
                    _ACT,
                    "县政府主要负责人高度重视法治政府建设，切实把法治建设责任扛在肩上，"
                    "推动各项任务落地见效。",
                )
            ),
            "县政府主要负责人高度重视法治政府建设，切实把法治建设责任扛在肩上，推动各项任务落地见效。",
        ),
        bad(
            "一、主要负责人履行第一责任人职责情况\n"
            "局主要负责人带头学习习近平法治思想，定期听取法治工作汇报，推动依法行政。",
            "局主要负责人带头学习习近平法治思想，定期听取法治工作汇报，推动依法行政。",
        ),
        bad(
            report((_ACT, "县政府主要负责人2026年1月15日、4月9日、8月27日主持召开会议，为全县作出了表率。")),
            "县政府主要负责人2026年1月15日、4月9日、8月27日主持召开会议，为全县作出了表率。",
            note="有时间、有会议，没有议题和结果",
        ),
        bad(
            report(
                (_ACT, "县政府主要负责人主持会议研究执法事项清单，审定96项；现场协调解决执法装备问题4个。")
            ),
            "县政府主要负责人主持会议研究执法事项清单，审定96项；现场协调解决执法装备问题4个。",
            note="没有时间",
        ),
    ),
    good=(
        good(report((_ACT, "【待填：履行第一责任人职责情况】")), note="还没有填，不是写得空泛。"),
        good(report()),
        good(
            "一、主要负责人履行第一责任人职责情况\n"
            "三月以来，局主要负责人主持召开党组会议研究法治工作三次，出庭应诉两次。\n二、其他情况\n无。",
            note="时间、次数用汉字写",
        ),
    ),
)
