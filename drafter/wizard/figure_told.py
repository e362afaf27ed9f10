"""What screens tell of a figure: definition, last year's value, target, and how a new value compares."""

from __future__ import annotations

from drafter.model.aims import aims
from drafter.model.figure import Figure
from drafter.model.reckoned import Value, printed
from drafter.wizard.about import supplier
from drafter.wizard.desk import Desk
from drafter.zh.change import PER_CENT, compare, difference_text, same_period_change
from drafter.zh.figures import Quantity


def facts(desk: Desk, value: Value) -> list[str]:
    """Return what to know before answering: definition, last year's value, target, department."""
    figure = desk.figure(value.name)
    definition = _definition(value, figure)
    before = printed(value.previous, value.places) if value.previous else "没有"
    told = [f"{desk.year - 1}年：{before}"]
    target = next(aims(desk.case.report, value.name, value.indicator), "")
    told += [f"目标：{target}"] if target else []
    office = supplier(value, figure)
    told += [f"部门：{office}"] if office else []
    unit = _unit(value)
    told += [f"单位：{unit}"] if unit and value.previous is None else []
    return [*([f"口径：{definition}"] if definition else []), "   ".join(told)]


def explained(desk: Desk, value: Value) -> list[str]:
    """Return everything known of a figure, for those who ask."""
    figure, indicator = desk.figure(value.name), value.indicator
    lines = facts(desk, value)
    if indicator is not None and indicator.formula:
        lines.append(f"算法：{indicator.formula}")
    if indicator is not None and indicator.aliases:
        lines.append(f"也叫：{'、'.join(indicator.aliases)}")
    if figure is not None and figure.source:
        lines.append(f"数据来源：{figure.source}")
    if figure is not None and figure.reason:
        lines.append(f"说明：{figure.reason}")
    offices = desk.held.offices(value.name)
    return [*lines, *([f"由{'、'.join(offices)}报送。"] if offices else [])]


def _definition(value: Value, figure: Figure | None) -> str:
    own = figure.definition if figure else None
    return own or (value.indicator.definition if value.indicator else "")


def _unit(value: Value) -> str:
    units = value.indicator.units if value.indicator else ()
    return value.unit or next((unit for unit in units if unit), "")


def understood(value: Value, quantity: Quantity, year: int) -> str:
    """Say what was read, and how it stands to last year's value."""
    told = f"识别为 {printed(quantity, value.places)}"
    if quantity.form == "fraction":
        told += f"（{quantity.text}）"
    return f"{told}{_compared(value, quantity, year)}。回车保存，直接改可重填。"


def _compared(value: Value, quantity: Quantity, year: int) -> str:
    before = value.previous
    if before is None or not compare(quantity, before).comparable:
        return ""
    difference = difference_text(quantity, before).replace("上年", f"{year - 1}年")
    change = compare(quantity, before)
    if quantity.unit == PER_CENT or change.percent is None or change.direction == "flat":
        return f"，{difference}"
    return f"，{difference}，{same_period_change(change)}"
