"""Relations between figures hold whatever they are of: right ones are left alone, a slip is found."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from drafter.check.engine import check, chosen
from drafter.check.opening import draft_of_text
from drafter.check.rules import all_rules

_RULES = chosen(all_rules(), ["F101", "F102", "F103", "F105", "F120"], [])
_THINGS = st.sampled_from(
    [
        ("核查应急广播终端", "在线运行", "在线", "台"),
        ("登记渔船船员", "达到标准", "达标", "人"),
        ("受理海域使用权申请", "按时登簿", "登簿", "宗"),
        ("发出律师调查令", "获得协助", "协助", "份"),
        ("移交欠薪线索", "核实兑付", "兑付", "条"),
        ("查验养老机构", "一次过关", "过关", "家"),
    ]
)
_COUNTS = st.integers(200, 9999)


def found(text: str) -> list[str]:
    return [finding.rule for finding in check(draft_of_text(text), _RULES)]


def slipped(written: str, data: st.DataObject) -> str:
    """Return a numeral with one digit changed."""
    places = [at for at, character in enumerate(written) if character.isdigit()]
    at = data.draw(st.sampled_from(places))
    new = data.draw(st.sampled_from([each for each in "123456789" if each != written[at]]))
    return written[:at] + new + written[at + 1 :]


@given(_THINGS, _COUNTS, st.integers(51, 98), st.data())
def test_a_rate_one_digit_wrong_is_found(
    thing: tuple[str, str, str, str], whole: int, share: int, data: st.DataObject
) -> None:
    received, became, name, unit = thing
    part = whole * share // 100
    rate = f"{part / whole * 100:.2f}"
    text = f"全年{received}{whole}{unit}，{became}{part}{unit}，{name}率{{}}%。"
    assert found(text.format(rate)) == []
    wrong = slipped(rate, data)
    assume(abs(float(wrong) - float(rate)) > 0.05)
    assert found(text.format(wrong)) == ["F101"]


@given(st.integers(100, 900), st.integers(100, 900), st.integers(100, 900), st.integers(1, 8))
def test_a_total_that_misses_its_parts_by_little_is_found(one: int, two: int, three: int, off: int) -> None:
    text = "全年管护古树名木{}株，其中樟树{}株、银杏{}株、榕树{}株。"
    total = one + two + three
    assert found(text.format(total, one, two, three)) == []
    assert found(text.format(total + off, one, two, three)) == ["F102"]


@given(_COUNTS, _COUNTS, st.data())
def test_a_growth_one_digit_wrong_is_found(now: int, before: int, data: st.DataObject) -> None:
    assume(abs(now - before) * 100 > before)
    verb = "增长" if now > before else "下降"
    rate = f"{abs(now - before) / before * 100:.2f}"
    text = f"全年巡查河道{now}次（上年为{before}次），同比{verb}{{}}%。"
    assert found(text.format(rate)) == []
    wrong = slipped(rate, data)
    assume(abs(float(wrong) - float(rate)) > 0.05)
    assert found(text.format(wrong)) == ["F120"]


@given(st.integers(11, 60), st.integers(200, 900), st.integers(1, 9))
def test_what_was_settled_and_is_left_must_be_what_there_was(carried: int, new: int, off: int) -> None:
    left = carried + 5
    settled = carried + new - left
    text = f"上年结转信访事项{carried}件，新收{new}件，办结{settled}件，未结{{}}件。"
    assert found(text.format(left)) == []
    assert found(text.format(left + off)) == ["F103"]


@given(_THINGS, _COUNTS, st.integers(1, 60))
def test_more_than_there_were_cannot_become_of_them(
    thing: tuple[str, str, str, str], whole: int, more: int
) -> None:
    received, _, _, unit = thing
    assert found(f"全年{received}{whole}{unit}，实际完成{whole + more}{unit}。") == ["F103"]
    assert found(f"全年{received}{whole}{unit}，实际完成{whole - more}{unit}。") == []


@given(st.integers(1000, 9999), st.data())
def test_one_thing_with_two_values_is_found(number: int, data: st.DataObject) -> None:
    text = "一、主要举措\n发放渔民法治惠民卡{}张。\n二、存在的不足和原因\n{}张渔民法治惠民卡还没有全部激活。"
    wrong = int(slipped(str(number), data))
    assert found(text.format(number, number)) == []
    assert found(text.format(number, wrong)) == ["F105"]
