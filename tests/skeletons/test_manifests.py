"""The layouts of the program as data: complete, in the order they promise, with texts that render."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from drafter.data.submissions import submission_types
from drafter.model.base import Model
from drafter.model.known import field_values
from drafter.model.parts import MANDATED, OTHER, PARTS, SHORTCOMINGS
from drafter.skeleton.manifest import MANIFEST, Manifest, PartKey, PartTelling, names, skeletons_folder
from drafter.yamlfile import read_yaml
from drafter.zh.punctuation import full_width
from tests.factories import report

NAMES = names()
VARIABLES = {**field_values(report()), "责任主体": "党政主要负责人"}

each_layout = pytest.mark.parametrize("name", NAMES)


def keys(model: type[Model]) -> set[str]:
    return {str(field.alias) for field in model.model_fields.values()}


def manifest(name: str) -> dict[str, Any]:
    tree = read_yaml(skeletons_folder() / name / MANIFEST).tree
    assert isinstance(tree, dict)
    return tree


def order(name: str) -> list[str]:
    return [part["部分"] for part in manifest(name)["部分"]]


def part(name: str, which: str) -> dict[str, Any]:
    return dict(next(part for part in manifest(name)["部分"] if part["部分"] == which))


def render(text: str, **more: str) -> str:
    environment = SandboxedEnvironment(undefined=StrictUndefined)
    return environment.from_string(text).render(**VARIABLES, **more)


def test_the_guide_names_the_layouts_and_no_other() -> None:
    guide = (skeletons_folder() / "README.md").read_text(encoding="utf-8")
    rows = [line.split("`")[1] for line in guide.partition("##")[0].splitlines() if line.startswith("| `")]
    assert sorted(rows) == sorted([*NAMES, "常用表述"])


def test_a_layout_may_tell_every_part_of_a_report() -> None:
    assert get_args(PartKey) == tuple(PARTS)


@each_layout
def test_layout_is_named_like_its_folder_and_explained(name: str) -> None:
    assert manifest(name)["名称"] == name
    assert manifest(name)["说明"].endswith("。")
    assert (skeletons_folder() / name / "README.md").read_text(encoding="utf-8").startswith(f"# {name}\n")


@each_layout
def test_layout_has_all_keys_and_no_other(name: str) -> None:
    assert keys(Manifest) - {"缺少"} <= set(manifest(name)) <= keys(Manifest)
    for each in manifest(name)["部分"]:
        assert set(each) == keys(PartTelling) - (set() if each["部分"] == SHORTCOMINGS else {"句式"})


@each_layout
def test_layout_says_which_mandated_parts_it_lacks(name: str) -> None:
    missing = [each for each in MANDATED if each not in order(name)]
    assert manifest(name).get("缺少", []) == missing
    assert len(set(order(name))) == len(order(name))


@each_layout
def test_layout_serves_known_submissions(name: str) -> None:
    assert manifest(name)["适用"]
    assert set(manifest(name)["适用"]) <= set(submission_types())


def test_every_submission_has_a_complete_layout() -> None:
    served = {kind for name in NAMES if "缺少" not in manifest(name) for kind in manifest(name)["适用"]}
    assert served == set(submission_types())


@each_layout
def test_headings_render_without_end_mark_or_number(name: str) -> None:
    headings = [render(each["标题"]) for each in manifest(name)["部分"] if each["标题"] != "无"]
    assert [heading for heading in headings if not heading or heading[-1] in "。，：；"] == []
    assert [heading for heading in headings if "{" in heading or heading.startswith(("一、", "（一）"))] == []


@pytest.mark.parametrize("name", [name for name in NAMES if SHORTCOMINGS in order(name)])
def test_sentence_of_a_shortcoming_tells_its_cause(name: str) -> None:
    sentence = part(name, SHORTCOMINGS)["句式"]
    assert render(sentence, 问题="人员不足。", 原因="编制有限。") == "人员不足。主要原因是编制有限。"


@each_layout
def test_printed_texts_have_full_width_punctuation(name: str) -> None:
    tree = manifest(name)
    texts = [tree[key] for key in ("过渡语", "结束语", "附注", "说明")]
    texts += [each["待填"] for each in tree["部分"]]
    assert [text for text in texts if full_width(text) != text] == []
    assert tree["过渡语"] == "无" or tree["过渡语"].endswith("：")
    assert tree["结束语"] == "无" or tree["结束语"].endswith("。")


@pytest.mark.parametrize("name", ["四部分", "部门", "乡镇街道"])
def test_layout_tells_the_mandated_parts_in_the_mandated_order(name: str) -> None:
    assert order(name) == [*MANDATED, OTHER]


def test_duty_first_tells_duty_before_measures_and_has_no_closing() -> None:
    assert order("职责在前")[:4] == ["第一责任人职责", "主要举措", "不足和原因", "下年安排"]
    assert part("职责在前", "主要举措")["节同段"] == "否"
    assert part("职责在前", "不足和原因")["条目编号"] == "一是"
    assert manifest("职责在前")["结束语"] == "无"


def test_thematic_layout_has_no_part_headings_and_no_transition() -> None:
    assert {each["标题"] for each in manifest("专题式")["部分"]} == {"无"}
    assert part("专题式", "主要举措")["节编号"] == "一、"
    assert part("专题式", "下年安排")["条目编号"] == "一是"
    assert manifest("专题式")["过渡语"] == "无"
    assert manifest("专题式")["结束语"] == "特此报告。"
