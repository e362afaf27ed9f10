"""全国首个, 率先, 唯一: claims without evidence."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.parts import told_sentences
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import is_report
from drafter.zh.prose_width import plain
from drafter.zh.regex import HAN, regex

_ALL = "(?:全国|国内|全省|省内|全市|市内|全区|全州|全县)"
_FIRST = "(?:首[个部条座张届家支份款例]|首批|首创|首次|首发|首推|率先|唯一|独家|第一[个家批部座例])"
_CLAIM = regex(
    f"(?P<claim>(?:在?(?:{_ALL}|{HAN}{{2}}范围内)(?:范围内|属于?|尚属)?){_FIRST}|率先在{_ALL}|率全[国省市]之先|"
    f"首创(?=[“‘])|{_ALL}[^,。;]{{0,3}}领先(?:水平)?|遥遥领先|走在{_ALL}[^,。;]{{0,4}}前[列茅]|"
    f"[位名]?(?:居|列|处于){_ALL}(?:前列|前茅|首位|榜首|第一(?!方阵|梯队))|"
    "填补[^,。;]{0,8}空白|(?:开创|首开)[^,。;]{0,8}先河)"
)
_EVIDENCE = regex(
    "获批|入围|上榜|批准|认定|评为|评选|获评|荣获|入选|列入|命名|授予|表彰|通报|推广|批复|"
    "确定为|试点单位|刊发|刊登|报道|《[^《》]*》(?:报道|刊发|推介)|被[^,。;]{2,16}(?:列为|确定|"
    "评|授|采用)|经[^,。;]{2,12}(?:确认|核实)|考核|考评|测评|排名|评比|第三方|评估"
)
_RANK = regex("(?:首位|榜首|第一)$")
_COUNTED = regex("[0-9率]")  # a rank by figures is reckoned by whoever has all of them
_FOLLOWING = 6  # characters behind a claim by which last year's is known; C114 tells of it


def _find(draft: Draft) -> Iterator[Hit]:
    if not is_report(draft):
        return
    before = "".join(plain(node.text) for node in draft.context.last.nodes) if draft.context.last else ""
    for each in told_sentences(draft, "achievements", "duty"):
        for match in _CLAIM.finditer(each.flat):
            begin, end = _clause(each.flat, match.start(), match.end())
            repeated = each.flat[match.start() : match.end() + _FOLLOWING] in before
            clause = each.flat[begin:end]
            counted = _RANK.search(match.group()) and _COUNTED.search(clause)
            if not repeated and not counted and not _EVIDENCE.search(clause):
                start = each.start + match.start()
                yield Hit(
                    f"“{match.group()}”没有写由谁认定、依据什么。请核实并留好证明材料，没有依据的改成事实。",
                    each.node,
                    start,
                    start + len(match.group()),
                )


def _clause(flat: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch between semicolons or full stops around a claim."""
    begin = max(flat.rfind(mark, 0, start) for mark in ";。") + 1
    stops = [at for mark in ";。" if (at := flat.find(mark, end)) >= 0]
    return begin, min(stops, default=len(flat))


RULE = Rule(
    id="C116",
    name="“首个、率先、唯一”没有依据",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="“全国首个”一公开就有人核对。没有认定文书的，被别处抢先一步就成了不实。",
    basis="公文应当准确；广告法对“最”“首”的限制不适用于公文，但评估时常被质疑（待核）。",
    find=_find,
    bad=(
        bad(
            "一、主要举措和成效\n矛盾纠纷化解率走在全省前列，制定全市首部物业服务条例。",
            "走在全省前列",
            "全市首部",
        ),
        bad("一、主要举措和成效\n发布全国首个区域调解品牌团体标准，聘请72名专家。", "全国首个"),
        bad(
            "一、主要举措和成效\n在全省率先开展“云上听庭”学习，全市唯一实现五连优。", "在全省率先", "全市唯一"
        ),
        bad(
            "一、主要举措和成效\n率先在全市建立闭环机制，首创“法治体检”，做法全省领先。",
            "率先在全市",
            "首创",
            "全省领先",
        ),
    ),
    good=(
        good(
            "一、主要举措和成效\n全国首个区外保税维修业务扩围获商务部批准试点。",
            note="写了由谁批准",
        ),
        good("一、主要举措和成效\n在省、市组织的群众满意度测评中居全市第一。", note="写了依据的是测评"),
        good(
            "一、主要举措和成效\n首次违法不罚清单扩展到36项，率先垂范学法守法。\n二、2027年工作安排\n"
            "在全省率先建成审查平台。"
        ),
    ),
)
