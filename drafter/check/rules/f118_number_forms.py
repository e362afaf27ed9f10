"""F118: numbers written so that they can be misread."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.figures_forms import grouped, misread
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.zh.regex import regex

_NUMERAL = regex("[0-9十百零〇]")
_BODY = ("title", "opening", "body", "heading", "closing", "transition", "table", "note")


def _find(draft: Draft) -> Iterator[Hit]:
    told = [
        number
        for number, node in enumerate(draft.nodes)
        if node.kind in _BODY and _NUMERAL.search(draft.flats[number])
    ]
    for number in told:
        yield from misread(draft, number)
    yield from grouped(draft, told)


RULE = Rule(
    id="F118",
    name="数字写法容易误读",
    severity=Severity.ASK,
    force=Force.STANDARD,
    why="“15~30%”可以读成从15到30%，“24年”可以读成二十四年。数字写法不规范，引用的人就会抄错。",
    basis="GB/T 15835—2011《出版物上数字用法》关于数值范围、年份和“万”“亿”的规定，条款待核；"
    "千分位逗号在公文里不用，属通行要求，待核。",
    find=_find,
    bad=(
        bad("处理投诉1万2000件，清偿账款1亿3千5百万元。", "1万2000", "1亿3千5百万"),
        bad("走访企业10几家，召开三、四次调度会。", "10几", "三、四"),
        bad("办理案件三百26件，罚没款1,286.5万元。", "三百26", "1,286.5"),
        bad("累计普法受众1万3千余人次，办理案件三百二十六件。", "1万3千余", "三百二十六件"),
        bad("2023—25年连续三年获评优秀。", "2023—25年"),
        bad("二零二四年，全县办理公证2140件。", "二零二四年"),
        bad("24年，全县办理法律援助案件612件。", "24年"),
        bad("行政检查频次同比下降15~30%。", "15~30%"),
        bad("参与法治宣传活动3千余人，发放资料13,093册。", "3千余人", "13,093"),
        bad("每季度开展执法监督3-5次，24年以来累计68次。", "3-5次", "24年", year=2025),
        bad("持证率达到百分之98，每月召开3、4次会议。", "百分之98", "3、4"),
        bad("印发2025工作要点，开展“12.4”国家宪法日宣传。", "2025", "12.4"),
        bad("罚款一般在5～10万元之间，发放补助3-5万元。", "5～10万", "3-5万"),
        bad("2O24年，全县制发行政规范性文件12件。", "2O24"),
    ),
    good=(
        good("清偿欠款1亿3500万元，第一、二批任务和第三、四季度任务均已完成。"),
        good("二〇二五年二月十日，印发工作要点。", note="年月日都用汉字的旧写法。"),
        good("数百名干部、三百余件案件、第三百二十六号令、成百上千家企业。", note="概数、序数用汉字。"),
        good("二十年来，连续三年开展送法下乡。", note="二十年、三年是时间长短。"),
        good("行政检查频次同比下降15%～30%，惠及企业1.2万家。"),
        good(
            "连续24年开展送法下乡活动，服务群众2万余人次。", note="连续24年是时间长短，不是年份。", year=2025
        ),
        good(
            "落实《实施纲要（2021—2025年）》，12345-1号专席办理诉求3000余件。",
            note="年份起止和名称里的横线。",
        ),
    ),
)
