"""``check --fix``: safe corrections made, each shown; in a case by its files, of a draft in a copy."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from drafter.address import Address
from drafter.check.acceptance import corrected as corrected_acceptances
from drafter.check.context import Context
from drafter.check.draft import Draft
from drafter.check.engine import check
from drafter.check.finding import Finding, Fix
from drafter.check.fixes import corrections, shown
from drafter.check.mending import mend
from drafter.check.opening import draft_of_file
from drafter.check.rule import Rule
from drafter.commands.checking.show import open_findings, summary
from drafter.commands.checking.targets import Target, open_target
from drafter.errors import UsageError
from drafter.skeleton.order import Order
from drafter.store.files import write_atomic
from drafter.store.history import keep
from drafter.store.lock import FileLock

_PASSES = 5
"""Corrections that touch each other are made one after the other."""

_SHOWN = 4

Wanted = list[tuple[Finding, Fix]]


def fix(target: Target, context: Context, order: Order, rules: Sequence[Rule]) -> int:
    """Make the safe corrections of one draft, show each, and say how much is left."""
    draft = open_target(target, context, order)
    if draft.case is None:
        return _of_file(draft, rules)
    made = 0
    for number in range(_PASSES):
        done = _of_case(draft, corrections(check(draft, rules), draft.nodes), first=not number)
        if not done:
            break
        _show(done, draft)
        made += len(done)
        draft = open_target(target, context, order)
    findings = check(draft, rules)
    for line in _lines(corrections(findings, draft.nodes), draft):
        print(f"没有改：{line}（由数据或版式生成，请改报告文件）")
    print(f"改了 {made} 处。")
    print(_left(findings, target.path))
    return 1 if open_findings(findings) else 0


def _of_case(draft: Draft, wanted: Wanted, *, first: bool) -> Wanted:
    """Correct the texts of the case's files; return what was corrected.

    As it was before the first of the passes the case is kept.
    """
    mended = mend(draft, [correction for _, correction in wanted])
    if not mended or draft.case is None:
        return []
    if first:
        keep(draft.case.files.folder)
    made = {correction for each in mended for correction in each.fixes}
    texts = [(each.path, each.address, each.text) for each in mended]
    for number, fragment in corrected_acceptances(draft, made).items():
        texts.append((draft.case.files.report.path, ("已说明", number, "文字"), fragment))
    for path in dict.fromkeys(path for path, _, _ in texts):
        _write(path, [(address, text) for whose, address, text in texts if whose == path])
    return [each for each in wanted if each[1] in made]


def _write(path: Path, texts: Sequence[tuple[Address, str]]) -> None:
    from drafter.yamlfile import parse_yaml, patch_yaml, read_yaml

    with FileLock(path, "检查"):
        file = read_yaml(path)
        text = patch_yaml(file.text, texts)
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
        from drafter.commands.checking.copy import corrected

        copy, done = corrected(draft, wanted)
        _show(done, draft)
        print(f"改了 {len(done)} 处，改好的写在 {copy}，原件没有动。")
        if kind == "docx":
            print("改动写成了修订，请逐处接受或者拒绝；没有处理完以前再检查，会多报一条“留有修订”。")
        if len(done) < len(wanted):
            print(f"另有 {len(wanted) - len(done)} 处没有改，请在文稿里核对。", file=sys.stderr)
        findings = check(_unmarked(draft_of_file(copy, draft.context), draft), rules)
    print(_left(findings, copy if wanted else draft.source.path))
    return 1 if open_findings(findings) else 0


def _unmarked(copy: Draft, draft: Draft) -> Draft:
    """Return the corrected copy without the revisions that were made in it just now."""
    if copy.layout is not None and draft.layout is not None:
        copy.layout = copy.layout._replace(changes=draft.layout.changes)
    return copy


def _left(findings: Sequence[Finding], path: Path) -> str:
    """Return one line: how much is left, and how to see it."""
    if not open_findings(findings):
        return summary(findings)
    return f"还有：{summary(findings)}逐条看：drafter check {path}"


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
