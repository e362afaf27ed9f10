from __future__ import annotations

import pytest

from drafter.skeleton.templates import TemplateFault, render

VARIABLES = {"年度": "2026", "责任主体": "政府主要负责人", "原因": ""}


def refusal(source: str) -> str:
    with pytest.raises(TemplateFault) as caught:
        render(source, VARIABLES)
    assert str(caught.value) == caught.value.what + caught.value.cure
    return str(caught.value)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("主要举措", "主要举措"),
        ("{{ 年度 }}年{{责任主体}}", "2026年政府主要负责人"),
        ("{{ '甲' }}{{ 年度 }}", "甲2026"),
        ("{% if 原因 %}因{{ 原因 }}{% else %}无{% endif %}", "无"),
        ("{{ '甲' if 年度 == '2026' else '乙' }}", "甲"),
        ("{% if 年度 is defined and not 原因 %}甲{% endif %}", "甲"),
        ("{# 说明 #}甲", "甲"),
        ("<甲> & “乙”", "<甲> & “乙”"),
    ],
)
def test_variables_and_conditions_are_filled_in(source: str, expected: str) -> None:
    assert render(source, VARIABLES) == expected


def test_what_stands_in_a_variable_is_text() -> None:
    assert render("{{ 问题 }}", {"问题": "{{ 数据 }}{% raw %}"}) == "{{ 数据 }}{% raw %}"
    assert render("{% if 1 %}{{ 问题 }}{% endif %}", {"问题": "{{ 数据 }}"}) == "{{ 数据 }}"


@pytest.mark.parametrize(
    "source",
    [
        "{{ ''.__class__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ 年度.__init__.__globals__ }}",
        "{{ ''['__class__'] }}",
        "{{ 年度|attr('__class__') }}",
        "{{ 年度.upper() }}",
        "{{ 年度.format(1) }}",
        "{{ '{:>999999999}'.format(1) }}",
        "{{ 年度.ljust(999999999) }}",
        "{{ 'a' * 1000000000 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ '%0999999999d' % 1 }}",
        "{{ 1 / 0 }}",
        "{{ 年度 ~ 年度 }}",
        "{{ (年度, 年度) }}",
        "{{ [年度] }}",
        "{{ 年度[0] }}",
        "{{ 年度[:2] }}",
        "{% for a in 年度 %}{% for b in 年度 %}{{ a }}{% endfor %}{% endfor %}",
        "{% for a in range(999999999) %}{% endfor %}",
        "{% set a = 年度 %}{{ a }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% include 'manifest.yaml' %}",
        "{% import 'os' as os %}",
        "{% from 'os' import path %}",
        "{% extends '别处' %}",
        "{% block a %}{% endblock %}",
        "{% call f() %}{% endcall %}",
        "{% filter upper %}{% endfilter %}",
        "{{ self }}",
        "{{ loop }}",
    ],
)
def test_a_template_can_do_nothing_but_fill_in_and_choose(source: str) -> None:
    assert refusal(source).endswith("。")


@pytest.mark.parametrize("name", ["cycler", "range", "dict", "lipsum", "joiner", "namespace", "__builtins__"])
def test_nothing_of_the_engine_can_be_named(name: str) -> None:
    assert refusal(f"{{{{ {name} }}}}") == f"没有“{name}”这个变量。可以用：年度、责任主体、原因。"


def test_an_unknown_variable_is_told_with_the_nearest() -> None:
    assert refusal("{{ 责任主题 }}") == "没有“责任主题”这个变量。是不是“责任主体”？"


def test_filters_are_not_for_skeletons() -> None:
    assert refusal("{{ 年度 | upper }}") == "体例里没有“upper”这个过滤器。请去掉竖线和它后面的字。"
    assert "过滤器" in refusal("{{ 年度 is 大 }}")


@pytest.mark.parametrize(
    "source",
    ["{{ 年度", "{% if 年度 %}", "{% endif %}", "{{ }}", "{% 如果 年度 %}", "{{ 年度 }", "}}", "{{ 年 度 }}"],
)
def test_a_broken_template_is_told(source: str) -> None:
    if source in ("{{ 年度 }", "}}"):
        source += "{{"
    assert refusal(source) == "模板的写法不对。请核对 {{ }} 和 {% %} 是否成对、if 后面有没有 endif。"
