"""What the types of fields say: which may refer to figures, which take several lines, what names what."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.errors import InputError
from drafter.model.base import Model
from drafter.model.body import Submission
from drafter.model.figure import Figure
from drafter.model.items import Acceptance, Measure, Part, Passage, Promise, Section, Shortcoming
from drafter.model.marks import Mark, links, marked, nested
from drafter.model.parts import ACHIEVEMENTS, LAST_PROMISES, PARTS, PLAN, SHORTCOMINGS
from drafter.model.report import Annex, Contribution, LastYear, Report
from drafter.wizard.fields import read_field
from drafter.yamlfile import Tree, dump_yaml
from tests.factories import case, complaints
from tests.model.test_asks import FIELDS, MODELS

KNOWN, MISSPELT = "{{ 调解受理 }}", "受理{{ 调解受里 }}"
HELD: dict[type[Model], tuple[str, dict[str, Tree]]] = {
    Acceptance: ("已说明", {"规则": "F104", "理由": "属实"}),
    Annex: ("附件", {"标题": "数据表"}),
    Measure: (ACHIEVEMENTS, {"正文": "甲"}),
    Passage: ("引言", {"正文": "甲"}),
    Promise: (LAST_PROMISES, {"正文": "甲"}),
    Shortcoming: (SHORTCOMINGS, {"问题": "甲"}),
    Submission: ("报送文本", {"名称": "报县委", "类型": "部门"}),
}
"""Models that stand in a list of the report, with what each must say."""


def _file(model: type[Model], key: str) -> dict[str, Tree]:
    """Return what a report says where this field of a model refers to a figure that is not there."""
    said: Tree = [MISSPELT] if key in dict(marked(model, Mark.LINES)).values() else MISSPELT
    if model in HELD:
        name, needed = HELD[model]
        return {name: [{**needed, key: said}]}
    if model is Section:
        return {ACHIEVEMENTS: {"节": [{key: said}]}}
    if model is Figure:
        return {"数据": {"调解受理": {"本年": "30件", key: said}}}
    return {ACHIEVEMENTS: {key: said}} if model is Part else {key: said}


TELLING = [(model, key) for model in MODELS for _, key in marked(model, Mark.TELLING)]
NAMES = [f"{model.__name__}.{key}" for model, key in TELLING]


@pytest.mark.parametrize(("model", "key"), TELLING, ids=NAMES)
def test_every_field_that_may_refer_to_figures_is_walked(
    tmp_path: Path, model: type[Model], key: str
) -> None:
    file = dump_yaml(_file(model, key))
    folder = case(tmp_path, "", 司法局=file) if model is Contribution else case(tmp_path, file)
    [complaint] = complaints(folder)
    assert "调解受里" in complaint


@pytest.mark.parametrize(("model", "key"), FIELDS, ids=[f"{each.__name__}.{key}" for each, key in FIELDS])
def test_a_field_takes_references_if_its_type_says_so(model: type[Model], key: str) -> None:
    try:
        taken = read_field(model, key, KNOWN)
    except InputError:
        taken = ()
    assert (KNOWN in (taken if isinstance(taken, tuple) else (taken,))) == ((model, key) in TELLING)


def test_last_years_file_is_walked_too(tmp_path: Path) -> None:
    last = f"年度: 2025\n安排:\n  - 正文: {MISSPELT}\n"
    assert ["调解受里" in each for each in complaints(case(tmp_path, "", last))] == [True]


def test_what_an_item_names_by_its_number_is_said_beside_the_field() -> None:
    assert [each for model in (Measure, Shortcoming, Promise) for each in links(model)] == [
        ("answers", "落实安排", LAST_PROMISES),
        ("remedies", "整改措施", PLAN),
        ("measures", "落实举措", ACHIEVEMENTS),
    ]


def test_the_parts_go_by_the_keys_of_the_report() -> None:
    keys = {str(field.alias): name for name, field in Report.model_fields.items()}
    assert dict(PARTS).items() <= keys.items()
    assert LAST_PROMISES in keys


def test_models_within_models_are_found_however_they_are_held() -> None:
    assert [key for _, key in nested(LastYear)] == ["数据", "安排"]
    assert [key for _, key in nested(Part[Measure])] == ["条目", "节"]
