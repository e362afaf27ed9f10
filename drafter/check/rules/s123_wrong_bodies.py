"""A signature that is not the title's body, a report addressed to the body that issues it."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import first_of
from drafter.check.structure_bodies import is_addressed_down, is_own_recipient, other_signer
from drafter.check.structure_sample import report
from drafter.understand.results import NodeKind


def _find(draft: Draft) -> Iterator[Hit]:
    if is_own_recipient(draft):
        yield _hit(draft, "recipients", "主送机关就是发文机关自己。请改为收文的上级机关。")
    if is_addressed_down(draft):
        yield _hit(draft, "recipients", "报告是报给上级的，这里的主送机关都是下级。请改为收文的上级机关。")
    bodies = other_signer(draft)
    if bodies is not None:
        named, signed = bodies
        yield _hit(draft, "signature", f"署名是“{signed}”，标题里的发文机关是“{named}”。请核对是哪一个。")


def _hit(draft: Draft, kind: NodeKind, message: str) -> Hit:
    at = first_of(draft, kind)
    return Hit(message, at, 0, len(draft.nodes[at].text.rstrip()) if at is not None else 0)


RULE = Rule(
    id="S123",
    name="署名或主送机关写错",
    severity=Severity.ASK,
    force=Force.REGULATION,
    why="标题、署名、主送各说各的，收文机关不知道是谁报给谁的；多半是套用别的文稿时没有改全。",
    basis="《党政机关公文处理工作条例》（2012）关于公文组成部分的规定，条号待核；"
    "GB/T 9704—2012 7.3.2、7.3.5。",
    find=_find,
    bad=(
        bad(report(("\n云岭县人民政府\n", "\n云岭县司法局\n")), "云岭县司法局"),
        bad(report(("\n云岭县人民政府\n", "\n青河县人民政府\n")), "青河县人民政府"),
        bad(
            report(
                ("云岭县人民政府关于2026年度法治政府建设情况的报告", "云岭县2026年法治政府建设年度报告"),
                ("\n云岭县人民政府\n", "\n青河县人民政府\n"),
            ),
            "青河县人民政府",
        ),
        bad(
            report(
                ("云岭县人民政府关于", "中共云岭县委 云岭县人民政府关于"),
                ("\n云岭县人民政府\n", "\n云岭县司法局\n"),
            ),
            "云岭县司法局",
        ),
        bad(
            report(
                ("云岭县人民政府关于", "中共青河县委 云岭县人民政府关于"),
                ("\n云岭县人民政府\n", "\n中共云岭县委 云岭县人民政府\n"),
                ("中共云岭县委、云岭县人大常委会：", "中共松山市委、松山市人民政府："),
            ),
            "中共云岭县委 云岭县人民政府",
            note="联合行文，一个机关的地名错了",
        ),
        bad(
            report(("中共云岭县委、云岭县人大常委会：", "云岭县人民政府：")),
            "云岭县人民政府：",
        ),
        bad(
            report(("中共云岭县委、云岭县人大常委会：", "各乡镇人民政府，县政府各部门：")),
            "各乡镇人民政府，县政府各部门：",
        ),
    ),
    good=(
        good(report()),
        good(
            report(("云岭县人民政府关于2026年度法治政府建设情况的报告", "云岭县2026年法治政府建设年度报告")),
            note="标题里只有地名",
        ),
        good(report(("\n云岭县人民政府\n", "\n松山市云岭县人民政府\n")), note="多写了上一级的地名"),
        good(
            report(
                ("云岭县人民政府关于", "云岭县市场监督管理局关于"),
                ("\n云岭县人民政府\n", "\n县市场监管局\n"),
                ("中共云岭县委、云岭县人大常委会：", "县委、县政府："),
            ),
            note="署名用了简称",
        ),
        good(
            report(
                ("云岭县人民政府关于", "中共云岭县委 云岭县人民政府关于"),
                ("中共云岭县委、云岭县人大常委会：", "中共松山市委、松山市人民政府："),
            ),
            note="联合行文，联署的另一个机关在别处",
        ),
    ),
)
