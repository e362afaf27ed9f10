"""F107: a rate of countable cases without any count beside it."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.figures import Said, Statement, about, is_rate, statements
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.data.rates import rate_named
from drafter.zh.regex import regex

_OF = regex("^的[^,。;]{0,8}(?:复议|诉讼|案件|纠纷|申请)")
_DEMAND = regex("到20[0-9]{2}年|确保|力争|争取|不低于|不高于|控制在|目标|提升至|提高到|以上$|[由从]")
_GOAL = regex("^(?:以[上下])?的[^,。;]{0,4}(?:目标|要求|标准)")
_MANY = regex(
    "服务|热线|满意|信访|诉求|投诉|覆盖|知晓|普及|网办|网上|掌上|一网|通办|工单|扫码|归集|应用|电子|平均"
)
_OFFICIAL = regex(
    "(?:复议|诉讼|应诉|出庭|败诉|纠错|调撤|撤诉|合同|仲裁|裁决|履行|履约|论证|顾问|争议|终止|维持|撤销|变更|建议|提案"
    "|援助|案卷|信用修复|安置|备案|案件|服判|息诉|答复|办理|年报|公示|报送|申报|送达)[^,。;]{0,12}率$"
)
_CASES = regex("复议|诉讼|应诉|出庭|败诉|纠错|和解|调解|调处|撤诉|仲裁|裁决|案")
_SUBJECT = regex("复议|诉讼|应诉|出庭|败诉|修复|案件")
_COMPARED = regex("百分点|低于|高于|最[低高]|全[省市国]第|全[省市国]平均|平均水平")
_UNITS = frozenset(
    ("件", "起", "宗", "例", "次", "家", "个", "人", "名", "人次", "件次", "户次", "份", "卷", "村", "户")
)
_ROOMS = frozenset(("个", "家", "村", "户"))
_ALL = 100


def _find(draft: Draft) -> Iterator[Hit]:
    node, told = -1, ""
    for statement in statements(draft):
        if statement.node != node:
            node, told = statement.node, ""
        if _counted(statement):
            told = statement.flat
            continue
        summary = draft.found.headings and draft.nodes[statement.node].kind == "opening"
        if summary or _COMPARED.search(statement.flat):
            continue
        bare = [said for said in statement.figures if _wants_counts(said, draft.context.final)]
        if _same_subject(told, statement.flat):
            bare = [said for said in bare if _OF.match(said.tail)]
        if bare and bare[0].figure.part != "plan":
            named = "、".join(_named(said) for said in bare)
            yield about(bare[0].figure, f"“{named}”只有比率，没有件数。请补上分子和分母各是多少。")


def _counted(statement: Statement) -> bool:
    """True if a sentence tells a count that its rates may be of: of cases, no number of rooms or bodies."""
    cases = any(_CASES.search(name) for said in statement.figures if is_rate(said) for name in said.names)
    units = _UNITS - _ROOMS if cases else _UNITS
    return any(said.figure.kind == "count" and said.figure.unit in units for said in statement.figures)


def _same_subject(told: str, flat: str) -> bool:
    """True if the sentence before it that holds counts is about the same thing."""
    return bool(set(_SUBJECT.findall(told)) & set(_SUBJECT.findall(flat)))


def _named(said: Said) -> str:
    known = any(map(rate_named, said.names))
    return f"{said.names[-1]}{said.figure.written}" if known else said.figure.fragment


def _countable(name: str) -> bool:
    """True for a rate of cases, files or acts of an authority, each of which somebody registers."""
    kind = rate_named(name)
    known = (kind is not None and kind.counted) or _OFFICIAL.search(name) is not None
    return known and _MANY.search(name) is None


def _wants_counts(said: Said, final: bool) -> bool:
    """True for a rate that says little without its counts; of a full 100 % that is asked at the end only."""
    whole = said.figure.value > _ALL or (said.figure.value == _ALL and not final)
    if not is_rate(said) or whole or _DEMAND.search(said.clause) or _GOAL.match(said.tail):
        return False
    if any(map(_countable, said.names)):
        return True
    return _OF.match(said.tail) is not None


RULE = Rule(
    id="F107",
    name="比率没有交代件数",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="一年只有三五件的败诉率、出庭率，差一件就差几十个百分点。只写比率，读者看不出分量，也没有办法核对。",
    basis="各地评估报告对“只有百分比、没有基数”的批评，待核；比率表里注明要交代基数的各行。",
    find=_find,
    bad=(
        bad("政府合同履约率98.5%，守约意识增强。", "98.5%"),
        bad("持续提升依法行政能力，行政机关负责人出庭应诉率达到92.3%。", "92.3%"),
        bad("组建调解工作室8个，人民调解成功率达到99.2%。", "99.2%"),
        bad("行政诉讼败诉率3.8%，总体平稳。", "3.8%"),
        bad("行政复议案件调解和解率为41.8%。", "41.8%"),
        bad("行政复议直接纠错率下降至6.2%。", "6.2%"),
        bad("坚持应调尽调，90%的行政复议申请在复议环节实现定纷止争。", "90%"),
    ),
    good=(
        good("全县政务服务事项网办率达到96.3%，群众办事更加便捷。", note="服务事项成千上万。"),
        good("行政机关负责人应出庭40次，实际出庭40次，出庭率保持100%。"),
        good("行政诉讼败诉率3.8%，低于全省平均水平。", note="有了比较，读者知道高低。"),
        good("行政机关负责人出庭应诉率达到100%。", note="还没有定稿，全部做到的不问。"),
        good("全年调解纠纷3117件，调解成功率99.78%。"),
        good("2026年，力争行政机关负责人出庭应诉率达到100%。", note="写的是目标，还没有件数。"),
        good("全年审结一审行政诉讼案件38件。行政诉讼败诉率5.3%。", note="前一句已经写了件数。"),
    ),
)
