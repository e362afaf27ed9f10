"""Reports written before they were ever read: as text, as saved pages, as a file of a word processor.

First look, before anything was mended on them. Eight ``fresh_`` reports: as text headings and parts 0.988,
figures 0.979, shortcomings 0.878, causes 0.824, promises 0.980; as pages the same but promises 0.906 on one
kind, and the title lost on all of that kind; as files headings and parts 1.000. Six ``later_`` reports, with
the first eight mended: as text headings 0.946, parts 0.968, figures 0.984, shortcomings 0.765, causes 1.000,
promises 0.909. Three ``last_`` reports, with all those mended: headings and parts 1.000, figures 0.989,
shortcomings 0.933, causes 0.800, promises 1.000 in every form.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml

from drafter.readers import read_source
from drafter.understand import Understanding, understand
from tests.understand.dressing import PAGES, wps_file
from tests.understand.scoring import (
    REPORTS,
    Measure,
    Score,
    cause_score,
    figure_score,
    heading_score,
    labelled_headings,
    part_score,
    promise_score,
    shortcoming_score,
)

_NAMES = sorted(
    path.stem for path in REPORTS.glob("*.yaml") if path.stem.startswith(("fresh", "later", "last"))
)
_ONE_LINE, _TURNED_OVER = "fresh_police", "later_village"
_BOLD = "fresh_bureau"
_FORMS = ("text", "wps", *PAGES)
_BARS: dict[str, tuple[Measure, float]] = {
    "headings": (heading_score, 0.97),
    "parts": (part_score, 0.97),
    "figures": (figure_score, 0.95),
    "shortcomings": (shortcoming_score, 0.90),
    "causes": (cause_score, 0.90),
    "promises": (promise_score, 0.90),
}


@cache
def _labels(name: str) -> Any:
    return yaml.safe_load((REPORTS / f"{name}.yaml").read_text(encoding="utf-8"))


def _names(form: str) -> list[str]:
    """The reports that a form can be put on: no page has lines turned over, no text has bold words."""
    apart = {"text": {_BOLD}, "tables": {_BOLD, _ONE_LINE, _TURNED_OVER}}
    return [name for name in _NAMES if name not in apart.get(form, {_ONE_LINE, _TURNED_OVER})]


def _write(folder: Path, name: str, form: str) -> Path:
    labels = _labels(name)
    headings = [(level, text) for level, text, _ in labelled_headings(labels)]
    grid = labels.get("grid", ())
    if form == "wps":
        return wps_file(folder / "报告.docx", labels["text"], headings, grid)
    path = folder / ("报告.txt" if form == "text" else "报告.html")
    page = PAGES.get(form)
    text = page(labels["text"], labels["title"], headings, grid) if page else labels["text"]
    path.write_text(text, encoding="utf-8")
    return path


@cache
def _read(name: str, form: str) -> Understanding:
    with TemporaryDirectory() as folder:
        return understand(read_source(_write(Path(folder), name, form)))


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize("what", _BARS)
def test_reports_nobody_has_seen_are_understood_in_every_form(form: str, what: str) -> None:
    measure, bar = _BARS[what]
    tabled = {"figures"} if form == "text" else set()
    names = [name for name in _names(form) if not (what in tabled and "grid" in _labels(name))]
    total = sum((measure(_labels(name), _read(name, form)) for name in names), Score(0, 0, 0, 0))
    print(form, what, total)
    assert total.labels > 0
    assert total.f1 >= bar


@pytest.mark.parametrize("form", _FORMS)
def test_title_year_and_signature_are_found_in_every_form(form: str) -> None:
    for name in _names(form):
        labels, read = _labels(name), _read(name, form)
        assert "".join(read.title.split()) == "".join(labels["title"].split()), name
        assert read.year == labels["year"], name
        signed = labels["text"].rstrip().splitlines()[-1].startswith("20")
        assert (read.sign_date is not None) >= signed, name


@pytest.mark.parametrize("form", PAGES)
def test_what_surrounds_a_page_is_debris(form: str) -> None:
    for name in _names(form):
        read = _read(name, form)
        told = "\n".join(node.text for node in read.nodes)
        assert not any(word in told for word in ("首页", "备案号", "版权所有", "浏览次数", "打印", "隐藏的"))
        assert len(read.debris) >= 5
