"""A share of a whole is never more than all of it; the end of its name tells where nothing else does."""

from __future__ import annotations

import pytest

from drafter.model.judge import refusal
from drafter.zh.figures import parse_figure


@pytest.mark.parametrize(
    "name", ["问题整改率", "企业满意率", "执法全过程记录覆盖率", "案件办结率", "普法知晓率"]
)
def test_a_share_above_the_whole_is_refused(name: str) -> None:
    refused = refusal(name, parse_figure("120%"), None)
    assert refused is not None and "不会超过 100%" in refused[0]
    assert refusal(name, parse_figure("100%"), None) is None


@pytest.mark.parametrize("name", ["业务增长率", "任务完成率", "办件同比", "毛入学率", "检查次数"])
def test_what_may_exceed_the_whole_is_not_refused(name: str) -> None:
    assert refusal(name, parse_figure("120%"), None) is None
