"""One name of several told alike that lacks its quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.zh.regex import regex

_HONOURED = "入选|获评|荣获|入围|获批|被评为|列入"
_ITEM = regex("[^;。]+")
_QUOTED = regex(f"“[^“”]{{2,40}}”(?:[\u3400-\u9fff]{{0,8}})(?:{_HONOURED})")
_PLAIN = regex(f"(?P<name>(?:深化|推进|推动|加强|建立|打造|优化|完善|创新)[^,;。]{{4,40}}?)(?:{_HONOURED})")


def _find(draft: Draft) -> Iterator[Hit]:
    for sentence in draft.sentences:
        if ";" not in sentence.flat or "“" not in sentence.flat:
            continue
        items = list(_ITEM.finditer(sentence.flat))
        quoted = [item for item in items if _QUOTED.match(item.group())]
        for item in items if quoted and len(items) > len(quoted) else ():
            name = _PLAIN.match(item.group())
            if name:
                start = sentence.start + item.start()
                message = f"并列的其他名称加了引号，“{_short(name)}”没有加，像是一句话。请补上引号。"
                yield Hit(message, sentence.node, start, start + name.end("name"))


def _short(name: re.Match[str]) -> str:
    return name["name"].translate(str.maketrans("“”", "‘’"))


RULE = Rule(
    id="W219",
    name="并列的名称有的没加引号",
    severity=Severity.ASK,
    force=Force.STANDARD,
    why="几个项目名称并列，有的加引号、有的不加，不加的那个会读成两个动词。",
    basis="GB/T 15834—2011《标点符号用法》4.8（特定称谓加引号）；全文一致的通行要求",
    find=_find,
    bad=(
        bad(
            "“跨部门综合监管制度”入选全省试点；深化医疗器械服务“一类事”入选全省案例；“企业四色管理”获评优秀案例。",
            "深化医疗器械服务“一类事”",
        ),
        bad(
            "“府院联动”机制获评全市优秀案例；推进行政争议实质性化解入选全省典型经验。",
            "推进行政争议实质性化解",
        ),
    ),
    good=(
        good(
            "“府院联动”机制获评全市优秀案例；深化诉源治理，相关做法入选全省典型经验。",
            note="“相关做法”作了主语",
        ),
        good("“府院联动”获评优秀案例；“诉源治理”入选典型经验。"),
        good("深化诉源治理入选全省典型经验；加强行政调解。", note="没有并列的引号"),
    ),
)
