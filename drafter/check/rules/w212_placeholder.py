"""Marks of what was to be filled in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.zh.regex import HAN, regex

_OFFICES = "省市县区镇乡局厅科"
_COUNTED = "(?:人次|万元|亿元|件|次|场|个|期|名|家|项|条|份|起|%|％)"
_WANTED = "数据|数字|人数|次数|金额|日期|时间|地点|名称|名单|姓名|单位|部门|文号|会议名称|单位名称|部门名称"
_FORMS = (
    r"【[^【】]{0,20}(?:待填|待补|待核|待定|待确认|待提供|待更新|待完善|填写|此处|这里|落实？|年？|补充|暂缺|缺数|请|需核|需补|核实|确认)[^【】]{0,20}】",
    rf"[【\[](?:具体|相关|有关)?(?:{_WANTED})[】\]]|【[Xx×＊*○]{{1,6}}】",
    r"\{\{[^{}]{0,80}\}\}|\$\{[^{}]{1,40}\}",
    rf"[<＜](?:{_WANTED})[>＞]",
    r"(?<![A-Za-z])(?:X{2,}|x{2,})(?![A-Za-z])",
    r"[×＊*○]{1,4}(?=[年月日](?!氏))",
    rf"[×＊*○〇□]{{2,}}(?=[件个人次项名家起处期万亿元份场条%％号{_OFFICES}]|部门|单位|街道)",
    rf"某某(?=[{_OFFICES}]|部门|单位|街道)",
    r"(?<![0-9）)])[×＊*](?=[件个人次项名家起场条％%])",
    r"(?<![A-Za-z+“—-])[XxMmDdNnYy]{1,4}(?=[年月日](?!氏))|(?<![A-Za-z0-9+“—-])N(?=[件次场家份期]|多[件次场家份期个名])",
    r"(?<![A-Za-z0-9+])[Xx](?=[县市区镇乡局名件次个项]|街道|人次)",
    r"(?<=第)[Xx×*](?=[,。;、，；名位]|$)",
    rf"(?:数据|数字|情况)待(?:核实?|补充?|定|更新)|待(?:填写?|补充?|核实|定)(?={_COUNTED}[，、。；])",
    r"【[ 　]{0,10}】|[\[〔](?:待|请)[^\[\]〔〕]{1,10}[\]〕]",
    r"(?<![A-Za-z])(?:TO-?DO|TBD|T\.B\.D|null|NaN|None|undefined|#N/A|#REF!|#VALUE!|#DIV/0!|#NAME\?)(?![A-Za-z])",
    r"[（(](?:待补充?|待核实?|待完善|待定|请补充|请核实|数据待[^（）()]{1,6}|此处[^（）()]{0,10}省略)[)）]",
    r"[（(](?:数据|数字)?(?:暂缺|缺|缺失|空缺|未定|暂无|需补充|需核实|需核对|需确认)[)）]",
    r"[（(](?:数|总数|金额|人数|日期|时间|名单|名称|文号|具体|单位|部门|地点|姓名)[^（）()]{0,6}待(?:定|补|核|填|更新|确认)[^（）()]{0,4}[)）]",
    r"[（(](?:此处|这里)[^（）()]{0,6}(?:补|填|插入|更新|核实)[^（）()]{0,10}[)）]",
    r"[（(](?:请|待)[^（）()]{0,14}(?:补充|填写|核实|核对|确认|提供|完善|更新)[^（）()]{0,10}[)）]",
    rf"(?:(?<={HAN})|(?<=[，、]))[？?]{{1,2}}(?={_COUNTED}[，、。；])|[（(][？?]{{1,3}}[)）]|[？?]{{1,2}}(?=[年月日])",
    rf"[（(][ 　]*[)）](?=[年月日]|{_COUNTED})|(?<={HAN})…{{1,2}}(?={_COUNTED}[，、。；])",
    r"[_＿]{2,}|[（(][ 　]{2,}[)）]|[?？]{3,}",
)
_MARKS = regex("|".join(_FORMS))
_SIGNS = regex(r"[【\[〔{$<＜XxMmDdNnYyTtu#×＊*○〇□某待（(？?…_＿]")
"""One of these stands in every form: most paragraphs have none, and need not be searched."""


_KINDS = (
    ("数据", regex("【[0-9]{4}年？[^【】]{0,20}】")),
    ("内容", regex("【待填[^【】]{0,60}】")),
    ("待核实的内容", regex("【待核[^【】]{0,60}】")),
    ("上年的安排", regex("【已落实？】")),
)
"""The marks that a built draft holds by the dozen: what of each kind is open."""


def _find(draft: Draft) -> Iterator[Hit]:
    found = [
        (number, match)
        for number, node in enumerate(draft.nodes)
        if _SIGNS.search(node.text)
        for match in _MARKS.finditer(node.text)
    ]
    many = Counter(_kind(match.group()) for _, match in found)
    same = Counter(match.group() for _, match in found)
    told: set[str] = set()
    for number, match in found:
        mark, kind = match.group(), _kind(match.group())
        if (kind or mark) not in told:
            message = _message(mark, kind, many[kind] if kind else same[mark])
            yield Hit(message, number, match.start(), match.end())
            told.add(kind or mark)


def _kind(mark: str) -> str:
    """Return what is open where a mark is one of a built draft, empty for any other."""
    return next((name for name, form in _KINDS if form.fullmatch(mark)), "")


def _message(mark: str, kind: str, many: int) -> str:
    if many == 1:
        return f"“{mark}”像是没有填完的地方。请填上，或者删去整句。"
    if not kind:
        return f"全文有 {many} 处“{mark}”，像是没有填完的地方。请逐处填上，或者删去整句。"
    return f"“{mark}”等 {many} 处{kind}还没有填完。请逐处填上，或者删去整句。"


RULE = Rule(
    id="W212",
    name="稿中留有待填的记号",
    severity=Severity.MUST,
    force=Force.CUSTOM,
    why="模板里的空没有填完就报出去，等于告诉上级没有人看过。",
    basis="《党政机关公文处理工作条例》第二十条（公文审核，内容完整，条号待核）",
    find=_find,
    bad=(
        bad("完成审查〇〇〇件，培训（）人次。", "〇〇〇", "（）"),
        bad("举办专题讲座？场，（此处补充数据）参训人员560人次。", "？", "（此处补充数据）"),
        bad(
            "新增示范村2个（请司法局核实后补充），累计19个（待统计局确认）。",
            "（请司法局核实后补充）",
            "（待统计局确认）",
        ),
        bad("x镇规范执法，x名人员持证，满意度排名第x。", "x"),
        bad("全县共受理行政复议案件XX件，办结××件。", "XX", "××"),
        bad(
            "提供法律咨询【待司法局核实】人次，会同【单位名称】检查（数据暂缺），#N/A。",
            "【待司法局核实】",
            "【单位名称】",
            "（数据暂缺）",
            "#N/A",
        ),
        bad(
            "XX县人民政府\n2026年×月×日召开会议，落实情况【待填：落实情况】。",
            "XX",
            "×",
            "【待填：落实情况】",
        ),
        bad(
            "全县开展检查{{ 检查次数 }}，TBD，培训____人（待核实）。",
            "{{ 检查次数 }}",
            "TBD",
            "____",
            "（待核实）",
        ),
        bad(
            "受理【2026年？件】，办结【2026年？件】，培训【2026年？场】，【待填：会议名称】，【待填：成文日期】。",
            "【2026年？件】",
            "【待填：会议名称】",
        ),
    ),
    good=(
        good("开展“法律明白人怎么当？”主题宣讲36场。"),
        good("李××诉县自然资源局不履行法定职责案，某公司被依法处罚。", note="公开的案例隐去当事人"),
        good("构建“1+9+174+X”布局，推广“1+N”机制，面积3×5米。", note="X 和 × 是名称、算式的一部分"),
        good("推行“1+N”机制，“N个一”工程建成（缺一不可）。", note="N 是名称的一部分"),
        good("【典型案例】县综合行政执法局规范执法。", note="方头括号可以是小标题"),
    ),
)
