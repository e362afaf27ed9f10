"""The benchmark runs, and everything it compares says the same."""

from __future__ import annotations

import pytest

from drafter.render.word import render_word
from tests.bench import run
from tests.bench.cases import case_text
from tests.bench.material import docx_text
from tests.bench.peers import docxtpl_peer, naive_peer
from tests.bench.setup import Subject, subject


@pytest.fixture(scope="module")
def ordinary(tmp_path_factory: pytest.TempPathFactory) -> Subject:
    """An ordinary report."""
    return subject(tmp_path_factory.mktemp("bench"))


def test_an_ordinary_report_has_the_length_and_table_of_a_real_one(ordinary: Subject) -> None:
    length = sum(len(paragraph["text"]) for paragraph in ordinary.content["paragraphs"])
    assert 5_800 <= length <= 7_000
    assert len(ordinary.content["rows"]) == 60


def test_ten_times_the_size_is_ten_times_the_text() -> None:
    assert 9.5 <= len(case_text(10)) / len(case_text(1)) <= 10.5


def test_two_reports_of_one_size_share_no_text_but_headings() -> None:
    one, other = (set(case_text(variant=variant).splitlines()) for variant in (0, 1))
    assert not [line for line in one & other if "{{" in line]
    assert len(case_text(variant=0)) == len(case_text(variant=1))


def test_the_peers_say_the_same(ordinary: Subject) -> None:
    expected = docx_text(render_word(ordinary.document))
    assert docx_text(docxtpl_peer.from_json(ordinary.template, ordinary.context)) == expected
    assert docx_text(naive_peer.from_yaml(ordinary.answers)) == expected


@pytest.mark.parametrize("group", run.GROUPS)
def test_every_measurement_runs(group: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["--quick", group]) in (0, 1)
    printed = capsys.readouterr().out
    assert "holds" in printed or "BROKEN" in printed


@pytest.mark.bench
def test_every_bar_holds() -> None:
    assert run.main([]) == 0
