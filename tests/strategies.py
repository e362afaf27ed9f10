"""Random cases that are sound: every reference can be told, every link leads somewhere, every value may be.

The texts are drawn with numbers in place of references (⟦7⟧) and filled in afterwards, so that
the strategies stand still and a whole case costs a few milliseconds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from drafter.data.submissions import submission_types
from drafter.model.known import FIELDS
from drafter.model.stages import STAGES
from drafter.skeleton.manifest import names
from drafter.yamlfile import dump_yaml

Tree = dict[str, Any]

DEPARTMENTS = ("司法局", "公安局", "市场监管局")
NUMBERINGS = ("一、", "（一）", "1.", "（1）", "一是", "无")
_PARTS = {
    "主要举措": "正文",
    "不足和原因": "问题",
    "第一责任人职责": "正文",
    "下年安排": "正文",
    "其他事项": "正文",
}

_OPEN = re.compile(r"⟦(\d+)⟧")
_YES = st.sampled_from(("是", "否"))
_HANZI = st.sampled_from(("依法行政", "改革", "监督", "服务群众", "创新", "县", "乡镇执法", "企业"))
_ODD = st.sampled_from(
    (
        *("“放管服”改革", "<甲>&乙", "12345热线", "《条例》（试行）", "A B", "【编者按】", "：", "100%"),
        *("None of", "😀", "１２", "'", "# 甲", "¥3", "①", "　"),
    )
)
_GAPS = st.sampled_from(("【待填：件数】", "【2026年？件】", "【已落实？】"))
_FIELD = st.sampled_from([f"{{{{ {name} }}}}" for name in FIELDS])
_REFERENCE = st.integers(0, 30).map("⟦{}⟧".format)
_END = st.sampled_from(("", "", "。", "；", "！", "：", "”", "（三）"))
_BREAK = st.sampled_from(("\n", "\n\n", "\n　　", "\n\n\n"))


@dataclass(frozen=True)
class RandomCase:
    """A case as trees of its files: 报告.yaml, 上年.yaml (or None), 报送 by department."""

    report: Tree
    last: Tree | None
    shares: dict[str, Tree]

    def write(self, folder: Path) -> Path:
        """Write the files into a new folder."""
        folder.mkdir(parents=True)
        files = {"报告": self.report} | ({"上年": self.last} if self.last else {})
        files |= {f"报送/{name}": share for name, share in self.shares.items()}
        for name, tree in files.items():
            path = folder / f"{name}.yaml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(dump_yaml(tree), encoding="utf-8")
        return folder


def some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Tree]:
    """A mapping with some of the fields."""
    return st.fixed_dictionaries({}, optional=fields)


def _lines(*pieces: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    middle = st.lists(st.one_of(_HANZI, *pieces), max_size=3).map("".join)
    return st.tuples(_HANZI, middle, _END).map("".join)


PLAIN = _lines(_FIELD)
"""Texts of one line with words and fields of the report."""

LINE = _lines(_HANZI, _FIELD, _ODD, _GAPS, _REFERENCE, _REFERENCE)
"""Texts of one line with everything a text may hold."""

TEXT = st.tuples(LINE, st.lists(st.tuples(_BREAK, LINE).map("".join), max_size=2).map("".join)).map("".join)
"""Texts of several lines and paragraphs."""


# Figures: each form with the filters that tell the truth of it.

_COUNT = st.integers(1, 9999).map("{}件".format)
_RATE = st.integers(0, 10000).map(lambda n: f"{n / 100:g}%")
_INEXACT = ("300余件", "近3万人次", "3—5次", "3件—5件", "全市第一", "两次", "零", "0.902", "百分之九十")
_FIGURES: tuple[tuple[st.SearchStrategy[Any], tuple[str, ...]], ...] = (
    (_COUNT, ("", "数")),
    (st.fixed_dictionaries({"本年": _COUNT, "上年": _COUNT}), ("", "数", "同比", "比上年")),
    (st.fixed_dictionaries({"本年": _RATE, "上年": _RATE}), ("", "数", "比上年", "百分点")),
    (st.just({"本年": "1.2万件", "上年": "9800件"}), ("", "数", "同比", "比上年")),
    (st.sampled_from(_INEXACT), ("", "数")),
    (st.sampled_from(("112/268", "1/3", "1,234/5,678")), ("", "数", "占比")),
    (st.none(), ("", "数", "同比", "比上年")),
    (some(单位=st.just("件"), 口径=_HANZI, 数据来源=_HANZI, 目标=st.just("≥98%")), ("", "同比", "百分点")),
    (
        st.dictionaries(st.sampled_from(DEPARTMENTS), _COUNT, min_size=1).map(lambda d: {"分报": d}),
        ("", "数"),
    ),
)
_ENTRY = st.one_of(*[st.tuples(entry, st.just(filters)) for entry, filters in _FIGURES])
_ENTRIES = st.lists(st.tuples(_HANZI, _ENTRY, st.sampled_from((None, None, None, "是", "否"))), max_size=6)
_FORMULA = st.sampled_from((None, "/", "+", "+ 2 *"))


@dataclass(frozen=True)
class Figures:
    """Figures as in a file, and every reference that can be told of them."""

    table: Tree
    references: tuple[str, ...]


@st.composite
def figures(draw: st.DrawFn, prefix: str) -> Figures:
    """Figures of all forms; ``prefix`` keeps the names of several files apart."""
    table: Tree = {}
    told: list[tuple[str, str]] = []
    for number, (word, (entry, filters), public) in enumerate(draw(_ENTRIES)):
        name = f"{prefix}{word}{number}"
        table[name] = entry if public is None else _whole(entry) | {"公开": public}
        told += [(name, each) for each in filters]
    sign = draw(_FORMULA)
    if sign:
        one, other, computed = f"{prefix}甲", f"{prefix}乙", f"{prefix}算"
        table |= {one: "30件", other: "40件", computed: {"公式": f"{one} {sign} {other}"}}
        told += [(computed, ""), (computed, "数"), (f"{one}、{other}", "占比"), (f"{one}、{one}", "")]
    references = [f"{{{{ {name} | {each} }}}}" if each else f"{{{{ {name} }}}}" for name, each in told]
    return Figures(table, tuple(references))


def _whole(entry: Any) -> Tree:
    return entry if isinstance(entry, dict) else {"本年": entry} if entry else {}


# Parts


def _item(key: str, **more: st.SearchStrategy[Any]) -> st.SearchStrategy[Tree]:
    text = st.one_of(TEXT, TEXT, TEXT, st.just("无"), st.none())
    common = some(
        标题=LINE,
        标题句末=st.sampled_from(("。", "：", "无")),
        另起段=_YES,
        部门=st.sampled_from(DEPARTMENTS),
        适用文本=st.lists(st.integers(0, 5), max_size=2),
        公开=_YES,
        公开文本=st.one_of(LINE, st.just("无")),
        非数据=st.lists(_HANZI, max_size=2),
        佐证=PLAIN,
    )
    told = st.fixed_dictionaries({key: text}, optional=more)
    return st.tuples(told, st.one_of(st.just({}), common)).map(lambda pair: pair[0] | pair[1])


_MEASURE = _item("正文", 常用表述=st.sampled_from(("复议01", "没有这一条")))
_SHORTCOMING = _item(
    "问题",
    原因=st.one_of(TEXT, st.just("由于人少"), st.just("无")),
    整改措施=st.lists(st.integers(0, 9), max_size=2),
)


def _part(item: st.SearchStrategy[Tree]) -> st.SearchStrategy[Any]:
    items = st.lists(item, max_size=3)
    section = some(
        标题=LINE,
        专题=st.sampled_from(("行政执法", "争议化解")),
        标题句末=st.sampled_from(("。", "无")),
        同段=_YES,
        编号方式=st.sampled_from(NUMBERINGS[1:]),
        条目编号=st.sampled_from(NUMBERINGS),
        条目=items,
    )
    sections = st.lists(section, max_size=3)
    whole = some(标题=st.one_of(LINE, st.just("无")), 引语=TEXT, 结语=TEXT, 条目=items, 节=sections)
    return st.one_of(items, whole, whole, st.none())


_CONTENTS = st.fixed_dictionaries(
    {key: _part(_SHORTCOMING if text == "问题" else _MEASURE) for key, text in _PARTS.items()}
)


def items_of(part: Any) -> list[Tree]:
    """Every item of a part, in a list or in sections."""
    if isinstance(part, dict):
        sections = part.get("节") or []
        return [*(part.get("条目") or []), *(item for each in sections for item in each.get("条目") or [])]
    return part or []


def filled(tree: Any, references: Sequence[str]) -> Any:
    """The tree with a reference in place of each ⟦7⟧."""
    if isinstance(tree, dict):
        return {key: filled(value, references) for key, value in tree.items()}
    if isinstance(tree, list):
        return [filled(value, references) for value in tree]
    if not isinstance(tree, str):
        return tree
    return _OPEN.sub(lambda match: references[int(match[1]) % len(references)] if references else "", tree)


@st.composite
def contents(draw: st.DrawFn, owner: str, submissions: Sequence[str], known: Sequence[str] = ()) -> Tree:
    """What a report and a department's file have in common; ``known`` are references to other files."""
    own = draw(figures(f"{owner}数"))
    tree: Tree = filled(draw(_CONTENTS), (*own.references, *known))
    every = [item for key in _PARTS for item in items_of(tree[key])]
    if draw(st.booleans()):
        for number, item in enumerate(every):
            item["编号"] = f"{owner}{number}"
    _link(every, "适用文本", submissions)
    _link(every, "整改措施", [item["编号"] for item in items_of(tree["下年安排"]) if "编号" in item])
    return tree | {"数据": own.table}


def _link(items: list[Tree], key: str, targets: Sequence[str]) -> None:
    for item in items:
        if key in item:
            item[key] = [targets[number % len(targets)] for number in item[key]] if targets else None


# Whole cases

_SUBMISSION = some(
    稿次=st.sampled_from(STAGES),
    标题=PLAIN,
    主送=st.one_of(st.just("无"), st.lists(PLAIN, min_size=1, max_size=2)),
    抄送=st.one_of(st.just("无"), PLAIN),
    署名=st.one_of(st.just("无"), PLAIN),
    成文日期=st.sampled_from(("2027-02-19", "2027年2月9日", "无")),
    发文字号=st.just("云政〔{{ 下年度 }}〕5号"),
    签发人=PLAIN,
    责任主体=PLAIN,
    附注=st.sampled_from(("无", "（{{ 年度 }}年）")),
    发文机关标志=PLAIN,
    印发机关=PLAIN,
    印发日期=st.sampled_from(("2027-02-20", "无")),
)
_SUBMISSIONS = st.lists(st.tuples(st.sampled_from(list(submission_types())), _SUBMISSION), max_size=3)
_BODY = st.builds(
    "{}{}".format, st.sampled_from(("云岭", "道", "青石")), st.sampled_from(("县", "镇", "市", "街道"))
)
_HEAD = st.tuples(
    st.fixed_dictionaries(
        {"行政区划": _BODY, "机关全称": st.just("云岭县人民政府")},
        optional={"级别": st.just("县"), "上级": st.just("松山市"), "简称": st.just("云岭")},
    ),
    st.sampled_from(names()),
)
_PASSAGE = st.fixed_dictionaries({"正文": TEXT}, optional={"适用文本": st.just([0])})
_FRAME = some(
    引言=st.one_of(TEXT, st.lists(_PASSAGE, max_size=2), st.just("无")),
    过渡语=st.one_of(LINE, st.just("无")),
    结束语=st.one_of(LINE, st.just("无")),
    附件=st.lists(some(数据=st.lists(st.integers(0, 20), max_size=3)), max_size=2),
)


@st.composite
def cases(draw: st.DrawFn) -> RandomCase:
    """A whole case: texts to submit, parts, figures, annexes, last year, departments."""
    owed = draw(_SUBMISSIONS)
    texts = [{"名称": f"文本{number}", "类型": kind} | more for number, (kind, more) in enumerate(owed)]
    called = [str(each["名称"]) for each in texts]
    before = draw(figures("旧"))
    made: Tree = draw(contents("举措", called, before.references))
    made["数据"] = made["数据"] | before.table
    head, skeleton = draw(_HEAD)
    frame = filled(draw(_FRAME), before.references)
    opening = frame.get("引言")
    _link(opening if isinstance(opening, list) else [], "适用文本", called)
    annexes = frame.get("附件") or []
    _link(annexes, "数据", list(made["数据"]))
    for number, annex in enumerate(annexes):
        annex["标题"] = f"{{{{ 年度 }}}}年数据{number}"
    top: Tree = {"报告主体": head, "年度": "2026", "体例": skeleton, "报送文本": texts}
    last = {"年度": "2025", "数据": before.table} if before.table else None
    shares = {
        name: draw(contents(name, called)) for name in draw(st.sets(st.sampled_from(DEPARTMENTS), max_size=2))
    }
    return RandomCase(top | frame | made, last, shares)
