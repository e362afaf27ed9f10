"""Which indicators a department leads in, found without reading the rows whole."""

from __future__ import annotations

import pytest

from drafter.data.departments import departments
from drafter.data.indicators import every_indicator, led_by


@pytest.mark.parametrize("office", sorted({each.name for each in departments().values()}))
def test_the_indicators_a_department_leads_in_are_those_whose_row_names_it_first(office: str) -> None:
    assert led_by(office) == tuple(each.name for each in every_indicator() if each.department == office)
