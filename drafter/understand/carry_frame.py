"""The frame of a case made of a report: who reports, in which form, what is sent to whom."""

from __future__ import annotations

from drafter.understand.results import Understanding
from drafter.understand.roll import words
from drafter.yamlfile import Tree
from drafter.zh.regions import is_body, is_zone, region_of, regions

_OFFICES = {"镇": "人民政府", "乡": "人民政府", "街道": "办事处"}
"""The body that reports for a place below a county; above that a Party committee may report, too."""


def body_of(found: Understanding) -> Tree:
    """Return 报告主体 as the report tells it."""
    body = next((unit for unit in found.unit if is_body(unit) and "委员会" not in unit), "")
    body = body or next(iter(found.unit), "")
    places = regions(body or found.title)
    if body and (is_body(body) or "".join(places) != body):
        return body_tree(body)
    if body.endswith(tuple(_OFFICES)):
        office = next(office for place, office in _OFFICES.items() if body.endswith(place))
        return body_tree(f"{body}{office}")
    return {"行政区划": places[-1] if places else "【待填：行政区划】", "机关全称": "【待填：机关全称】"}


def body_tree(body: str) -> Tree:
    """Return 报告主体 of the body of this full name."""
    region, superior = region_of(body)
    tree: dict[str, Tree] = {"行政区划": region or "【待填：行政区划】", "机关全称": body}
    if superior:
        tree["上级"] = superior
    return tree


def skeleton_of(found: Understanding) -> str:
    """Return the 体例 that the report is built by."""
    units = "".join(found.unit)
    places = regions(found.unit[-1]) if found.unit else []
    if places and places[-1].endswith(("乡", "镇", "街道")):
        return "乡镇街道"
    if units and "人民政府" not in units and units != "".join(places):
        return "部门"
    order = [heading.part[0] for heading in found.headings if heading.level == 1 and heading.part]
    return "职责在前" if order and order[0] == "duty" else "四部分"


def submission_of(found: Understanding, year: int) -> Tree:
    """Return the 报送文本 with title, recipients and signature of the report of ``year``, rolled on."""
    kind = {"部门": "部门", "乡镇街道": "乡镇街道"}.get(skeleton_of(found))
    if any(map(is_zone, found.unit)):
        kind = "开发区"
    kind = kind or ("党委政府联合报上级" if len(found.unit) > 1 else "政府报同级党委和人大常委会")
    tree: dict[str, Tree] = {"名称": "年度报告", "类型": kind}
    if found.title:
        tree["标题"] = words(found.title, year)
    if found.recipients:
        tree["主送"] = [*found.recipients]
    if found.signature:
        tree["署名"] = [*found.signature]
    return tree
