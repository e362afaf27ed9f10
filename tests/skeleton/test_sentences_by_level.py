"""Ready sentences: whose reports each of them fits."""

from __future__ import annotations

import re

import pytest

from drafter.data.submissions import submission_types
from drafter.skeleton.formulations import formulations

OFFERED = [each for each in formulations().values() if not each.withheld]
OF_A_COUNTY = re.compile(r"\{\{ 级别 \}\}(?:委|政府|管|领导)|常务会议|巡察组")


def test_levels_are_those_there_are() -> None:
    assert {level for each in OFFERED for level in each.levels} <= {"县", "部门", "乡镇"}


@pytest.mark.parametrize("submission", ["部门", "乡镇街道", "开发区"])
def test_what_only_a_county_has_is_no_sentence_of_a_department_or_township(submission: str) -> None:
    fitting = [each for each in OFFERED if each.fits(submission)]
    assert fitting
    assert [each.id for each in fitting if OF_A_COUNTY.search(each.text)] == []


def test_a_county_is_offered_every_sentence() -> None:
    for submission in set(map(str, submission_types())) - {"部门", "乡镇街道", "开发区"}:
        assert all(each.fits(submission) for each in OFFERED)
    assert all(each.fits() for each in OFFERED)


def test_a_report_with_two_texts_is_offered_what_fits_either() -> None:
    [sentence] = [each for each in OFFERED if each.id == "统筹03"]
    assert sentence.fits("部门", "党委政府联合报上级")
    assert not sentence.fits("部门", "乡镇街道")
