"""An abbreviation defined twice, or never used."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.zh.regex import regex

_DEFINED = regex("以下(?:统一|合并)?简?称(?:为)?[“‘「](?P<short>[^“”‘’「」]{2,20})[”’」]")


def _find(draft: Draft) -> Iterator[Hit]:
    whole = "\n".join(node.text for node in draft.nodes)
    seen: set[str] = set()
    begin = 0
    for number, node in enumerate(draft.nodes):
        for match in _DEFINED.finditer(node.text) if "以下" in node.text else ():
            short = match["short"]
            if short in seen:
                message = f"“{short}”前面已经规定过简称。请删去这一处。"
                yield Hit(message, number, match.start(), match.end())
            elif whole.find(short, begin + match.end()) < 0:
                message = f"规定了简称“{short}”，后面却没有用。请删去简称，或者在后文改用。"
                yield Hit(message, number, match.start(), match.end())
            seen.add(short)
        begin += len(node.text) + 1


RULE = Rule(
    id="W215",
    name="简称重复规定或没有用",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="简称只在第一次出现时规定一次；规定了不用，读的人白记一个名称。",
    basis="《党政机关公文处理工作条例》第十九条（使用简称的要求，条号待核）",
    find=_find,
    bad=(
        bad("云岭县公共法律服务中心（以下简称“中心”）共接待群众2300人次。\n全年运行平稳。", "以下简称“中心”"),
        bad(
            "落实《云岭县行政执法规范》（以下简称“《规范》”），《规范》施行顺利。\n再次修订《云岭县行政执法规范》（以下简称“《规范》”）。",
            "以下简称“《规范》”",
        ),
    ),
    good=(
        good("云岭县公共法律服务中心（以下简称“中心”）共接待群众2300人次。中心设窗口6个。"),
        good("现将有关情况报告如下，以下称法为先的案例较多。", note="“以下称”后面没有引号"),
    ),
)
