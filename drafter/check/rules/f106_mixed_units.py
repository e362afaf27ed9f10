"""F106: one kind of thing counted with two measure words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from drafter.check.draft import Draft
from drafter.check.figures import Said, Statement, about, statements
from drafter.check.figures_unit_lists import odd_part
from drafter.check.figures_units import noun_of, odd_units, one_noun
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.data.counted import Counted, counted_things
from drafter.understand.results import FoundFigure
from drafter.zh.regex import regex

_QUOTES = regex("[“”‘’]")
_REACH = 14
_SHORT, _BETWEEN = 4, 6


def _find(draft: Draft) -> Iterator[Hit]:
    wide: dict[str, FoundFigure] = {}
    asked: set[str] = set()
    mixed: list[tuple[Counted, FoundFigure, FoundFigure]] = []
    units: dict[str, Counter[str]] = {}
    last: Statement | None = None
    nouns: dict[str, Said] = {}
    for statement in statements(draft):
        close: dict[str, FoundFigure] = {}
        told: set[str] = set()
        for said in statement.figures:
            for thing in _things(said):
                seen = wide if thing.whole_text else close
                other = seen.setdefault(thing.name, said.figure)
                units.setdefault(thing.name, Counter())[said.figure.unit] += 1
                if other.unit == said.figure.unit or (told | asked) & {thing.name, said.figure.written}:
                    continue
                told |= {thing.name, said.figure.written}
                if thing.whole_text:
                    asked.add(thing.name)
                mixed.append((thing, other, said.figure))
        beside = last if last is not None and last.node == statement.node else None
        nouns = nouns if beside is not None else {}
        again = ((said, nouns[noun]) for said, noun in _repeated(statement, nouns))
        for said, before in chain(odd_units(statement), odd_part(beside, statement), again):
            if said.figure.written not in told:
                told.add(said.figure.written)
                yield about(said.figure, _of_one(before.figure, said.figure))
        last = statement
    for thing, one, other in mixed:
        yield _mixed(thing, one, other, _usual(thing, units[thing.name]))


def _repeated(statement: Statement, nouns: dict[str, Said]) -> Iterator[tuple[Said, str]]:
    """Yield counts with their noun where a count behind the same noun had another measure word before."""
    for said in statement.figures:
        noun = noun_of(said) if said.figure.kind == "count" else ""
        if noun and one_noun(nouns.setdefault(noun, said), said):
            yield said, noun


def _things(said: Said) -> list[Counted]:
    """Return what a count is of, by the words that stand nearest to its number, the narrowest kind first."""
    if said.figure.kind != "count":
        return []
    before, behind = _QUOTES.sub("", said.lead).rstrip("共计为达有、 "), said.tail
    things = [thing for thing in counted_things() if said.figure.unit in thing.units and len(thing.units) > 1]
    for words in (before, behind.removeprefix("的")):
        named = {
            thing: max(
                (len(word) for word in thing.words if _beside(words, word, words is before)), default=0
            )
            for thing in things
        }
        found = sorted(filter(lambda thing: named[thing], things), key=lambda thing: -named[thing])
        if found:
            return found
    return []


def _of_one(before: FoundFigure, now: FoundFigure) -> str:
    return (
        f"{before.written}和{now.written}说的是同一类事，一处用“{before.unit}”，一处用“{now.unit}”。请统一；"
        "不是同一类的，请写清楚是什么。"
    )


def _beside(words: str, word: str, before: bool) -> bool:
    if before:
        near = words[-len(word) - _BETWEEN :] if len(word) > _SHORT else words[-len(word) :]
        return word in near
    return 0 <= words.find(word) <= _REACH - len(word)


def _usual(thing: Counted, units: Counter[str]) -> str:
    """Return the measure word that a text uses most for a thing; of two used alike, the preferred one."""
    return max(units, key=lambda unit: (units[unit], unit == thing.preferred))


def _mixed(thing: Counted, one: FoundFigure, other: FoundFigure, usual: str) -> Hit:
    """Return what is told of two figures, about the one that does not have the usual measure word."""
    odd, even = (one, other) if other.unit == usual != one.unit else (other, one)
    most = f"通常用“{usual}”" if usual == thing.preferred else f"这一篇多用“{usual}”"
    return about(
        odd,
        f"同是{thing.name}，这里{odd.written}用“{odd.unit}”，另一处{even.written}用“{even.unit}”。"
        f"是同一类事的，请统一（{most}）；不是同一类的，请写清楚。",
    )


RULE = Rule(
    id="F106",
    name="同一类事用了两种单位",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="案件一处用件、一处用起，读者不知道是不是一回事；算比率、做同比时也容易出错。",
    basis="计量单位前后一致是公文校对的通行要求，待核；量词见本工具的计数表。",
    find=_find,
    bad=(
        bad("登记信访事项412件，其中网上投诉285件。依法导入诉讼程序的信访事项63起。", "63起"),
        bad("办结行政案件94件，移交司法机关6起。", "6起"),
        bad("全年实施涉企行政检查18640户次，比上年的23300家次减少20%。", "23300家次"),
        bad("受理物业投诉1285件，办结1262起，办结率98.21%。", "1262起"),
        bad("开展双随机检查4260户次，其中跨部门联合检查1704家。", "1704家"),
        bad("办理行政许可98件，其中林业许可17件、建设许可81宗。", "81宗"),
        bad("评查执法案卷320卷，合格率95%。\n年内评查执法案卷320宗，质量提高。", "320宗"),
        bad("举办行政执法培训班6期。\n举办行政执法培训班6次，参训1526人次。", "6次"),
        bad("查处各类知识产权案件20起、违反登记管理行为案件177件。", "20起"),
        bad("全年制发行政规范性文件37件，比上年增加5份。", "5份"),
        bad("召开专题学法会6次，比2023年多2场。", "2场"),
        bad("全年共调处各类矛盾纠纷12297起，成功调处12217件。", "12297起"),
        bad(
            "一、主要举措\n完成行政规范性文件合法性审查12件。\n二、其他情况\n对155份行政规范性文件开展后评估。",
            "155份",
        ),
        bad(
            "全县行政执法人员1163人取得执法证件。下沉执法人员40名，每个乡镇持证执法人员9人。",
            "40名",
            note="全文多用“人”",
        ),
    ),
    good=(
        good("查处违法行为137起，移送公安机关5件。", note="行为和案件不是一回事。"),
        good("全年检查企业1840家次，责令整改326家。", note="一家可以查几次，家次和家是两个数。"),
        good("查处违法行为137起，作出行政处罚121件。", note="行为和处罚案件不是一回事。"),
        good("检查企业1260家、2480家次，发现隐患3件。", note="家数和家次各是一个数。"),
        good("召开县政府常务会议8次，研究议题12个，举办培训班6期。"),
        good("查处各类知识产权案件20件、违反登记管理行为案件177件。"),
        good("受理案件20件，发出建议书5份，涉案人员30名。", note="说的是三样东西，单位各不相同。"),
        good("举办培训班6期，培训执法人员650人次，新增调解员48名。", note="人次是次数，名是人数。"),
    ),
)
