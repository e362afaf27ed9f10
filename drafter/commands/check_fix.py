"""``check --fix``: safe corrections made, each shown; in a case by its files, of a draft in a copy."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import groupby

from drafter.check.context import Context
from drafter.check.draft import Draft
from drafter.check.engine import check
from drafter.check.finding import Finding, Fix
from drafter.check.fixes import corrections, shown
from drafter.check.mending import Mended, mend
from drafter.check.opening import draft_of_file
from drafter.check.rule import Rule
from drafter.commands.check_show import open_findings, screen
from drafter.commands.check_targets import Target, open_target
from drafter.errors import UsageError
from drafter.skeleton.assemble import Order
from drafter.store.files import write_atomic
from drafter.store.lock import FileLock

_PASSES = 5
"""Corrections that touch each other are made one after the other."""

_SHOWN = 4

Wanted = list[tuple[Finding, Fix]]


def fix(target: Target, context: Context, order: Order, rules: Sequence[Rule]) -> int:
    """Make the safe corrections of one draft, show each, and show what is left."""
    draft = open_target(target, context, order)
    if draft.case is None:
        return _of_file(draft, rules)
    made = 0
    for _ in range(_PASSES):
        done = _of_case(draft, corrections(check(draft, rules), draft.nodes))
        if not done:
            break
        _show(done, draft)
        made += len(done)
        draft = open_target(target, context, order)
    findings = check(draft, rules)
    for line in _lines(corrections(findings, draft.nodes), draft):
        print(f"没有改：{line}（由数据或版式生成，请改报告文件）")
    print(f"改了 {made} 处。")
    print(screen(findings, False, str(target.path)))
    return 1 if open_findings(findings) else 0


def _of_case(draft: Draft, wanted: Wanted) -> Wanted:
    """Correct the texts of the case's files; return what was corrected."""
    mended = mend(draft, [correction for _, correction in wanted])
    for path in dict.fromkeys(each.path for each in mended):
        _write([each for each in mended if each.path == path])
    made = {correction for each in mended for correction in each.fixes}
    return [each for each in wanted if each[1] in made]


def _write(mended: Sequence[Mended]) -> None:
    from drafter.yamlfile import parse_yaml, patch_yaml, read_yaml

    path = mended[0].path
    with FileLock(path, "检查"):
        file = read_yaml(path)
        text = patch_yaml(file.text, [(each.address, each.text) for each in mended])
        parse_yaml(text, path)
        write_atomic(path, text.encode())


def _of_file(draft: Draft, rules: Sequence[Rule]) -> int:
    findings = check(draft, rules)
    wanted = corrections(findings, draft.nodes)
    kind = draft.source.kind
    if kind not in ("txt", "docx"):
        raise UsageError(f"“{draft.source.path.name}”不能改：--fix 只改报告文件夹、.docx 和 .txt。")
    if not wanted:
        print("没有能直接改的地方。")
    else:
        from drafter.commands.check_copy import corrected

        copy, done = corrected(draft, wanted)
        _show(done, draft)
        print(f"改了 {len(done)} 处，改好的写在 {copy}，原件没有动。")
        if len(done) < len(wanted):
            print(f"另有 {len(wanted) - len(done)} 处没有改，请在文稿里核对。", file=sys.stderr)
        findings = check(draft_of_file(copy, draft.context), rules)
    print(screen(findings, False, str(draft.source.path.parent)))
    return 1 if open_findings(findings) else 0


def _show(done: Wanted, draft: Draft) -> None:
    for line in _lines(done, draft):
        print(f"已改：{line}")


def _lines(wanted: Wanted, draft: Draft) -> Iterator[str]:
    """Yield one line a finding: its place, its rule, and the characters that change."""
    for finding, some in groupby(wanted, key=lambda each: each[0]):
        small = [correction for _, correction in some]
        whole = finding.hit.fix
        if whole and not finding.hit.more and len(small) == 1:
            changes = [_change(finding.old, finding.new)]
        else:
            changes = [_change(*shown(each, draft.nodes[each.node].text)) for each in small]
        told = "、".join(list(dict.fromkeys(changes))[:_SHOWN])
        yield f"{finding.place} {finding.rule} {told}" + (
            f" 等 {len(changes)} 处" if len(changes) > 1 else ""
        )


def _change(old: str, new: str) -> str:
    if not old:
        return f"补上“{new}”"
    return f"“{old}”→“{new}”" if new else f"删去“{old}”"
