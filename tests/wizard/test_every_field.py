"""Every question that the model can ask is asked, answered wrongly and rightly, the same wherever it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.errors import Faults
from drafter.model.ask import asks
from drafter.store.load import open_case
from drafter.wizard.answers import fill
from drafter.wizard.desk import open_desk
from drafter.wizard.tree import value_at
from drafter.yamlfile import Tree, parse_yaml, patch_yaml
from tests.factories import case
from tests.model.test_asks import MODELS
from tests.wizard.fields import CASE, CASES, IN_ANSWERS, IN_FILE, Route, right, wrong
from tests.wizard.sessions import Session


def _rows(fields: list[tuple[Route, str]]) -> pytest.MarkDecorator:
    names = [f"{route.model.__name__}.{key}" for route, key in fields]
    return pytest.mark.parametrize(("route", "key"), fields, ids=names)


_every_field = _rows(CASES)


def _asked(session: Session, route: Route, key: str) -> None:
    session.open(*route.question)
    if route.model.__name__ == "Figure":
        session.type("？")
    session.choose(*route.menu)
    if not route.only:
        session.choose(key)


def _file(folder: Path, route: Route) -> Path:
    return folder / (f"报送/{route.department}.yaml" if route.department else "报告.yaml")


def _held(folder: Path, route: Route, key: str) -> Tree:
    path = _file(folder, route)
    return value_at(parse_yaml(path.read_text(encoding="utf-8"), path).tree, (*route.place, key))


def _folder(tmp_path: Path, route: Route) -> Path:
    shares = {route.department: f"部门: {route.department}\n"} if route.department else {}
    return case(tmp_path / "报告", CASE, **shares)


def test_every_field_that_asks_is_tried_here() -> None:
    tried = {(route.model, key) for route, key in CASES}
    asking = {(model, key) for model in MODELS for key, ask in asks(model).items() if not ask.hidden}
    assert asking == tried


@_every_field
def test_a_right_answer_is_taken_and_on_disk(tmp_path: Path, route: Route, key: str) -> None:
    folder = _folder(tmp_path, route)
    with Session(folder, route.department) as session:
        _asked(session, route, key)
        screen = session.type(right(key))
        assert not screen.refused, screen.message
    if key == "附件":
        assert _held(folder, route, key)[-1]["标题"] == right(key)  # type: ignore[index,call-overload]
    elif route.only == "正文":
        assert _held(folder, route, "引言") == right(key)
    else:
        held = _held(folder, route, key)
        assert ("、".join(map(str, held)) if isinstance(held, list) else held) == right(key)
    open_case(folder)


@_every_field
def test_a_wrong_answer_is_refused_and_the_file_stays(tmp_path: Path, route: Route, key: str) -> None:
    folder = _folder(tmp_path, route)
    with Session(folder, route.department) as session:
        _asked(session, route, key)
        before = _file(folder, route).read_bytes()
        screen = session.type(wrong(route.model, key))
        assert screen.refused
        assert screen.message.endswith(("。", "？"))
        assert _file(folder, route).read_bytes() == before


@_rows(IN_FILE)
def test_the_same_wrong_answer_is_refused_in_the_same_words(tmp_path: Path, route: Route, key: str) -> None:
    folder = _folder(tmp_path, route)
    with Session(folder, route.department) as session:
        _asked(session, route, key)
        told = session.type(wrong(route.model, key)).message
    path = _file(folder, route)
    text = path.read_text(encoding="utf-8")
    if route.model.__name__ == "Figure":
        text = text.replace("行政复议受理: 281件", "行政复议受理:\n    口径: 不变")
    if route.model.__name__ == "Passage":
        text = text.replace("引言: 开头的话", "引言:\n  - 正文: 开头的话")
    path.write_text(patch_yaml(text, [((*route.place, key), wrong(route.model, key))]), encoding="utf-8")
    with pytest.raises(Faults) as caught:
        open_case(folder)
    assert told in {fault.what + fault.cure for fault in caught.value.faults}


@_rows(IN_ANSWERS)
def test_a_file_of_answers_is_refused_in_the_same_words(tmp_path: Path, route: Route, key: str) -> None:
    folder = _folder(tmp_path, route)
    with Session(folder, route.department) as session:
        _asked(session, route, key)
        told = session.type(wrong(route.model, key)).message
    answers = tmp_path / "答案.yaml"
    named = f"{route.key}/{key}" if route.key else key
    answers.write_text(f'"{named}": "{wrong(route.model, key)}"\n', encoding="utf-8")
    with open_desk(folder, route.department) as desk, pytest.raises(Faults) as caught:
        fill(desk, answers)
    [fault] = caught.value.faults
    assert (fault.what + fault.cure, fault.file, fault.line) == (told, answers, 1)


@_rows(IN_ANSWERS)
def test_a_file_of_answers_gives_what_the_wizard_gives(tmp_path: Path, route: Route, key: str) -> None:
    folder = _folder(tmp_path, route)
    answers = tmp_path / "答案.yaml"
    named = f"{route.key}/{key}" if route.key else key
    answers.write_text(f"{named}: {right(key)}\n", encoding="utf-8")
    with open_desk(folder, route.department) as desk:
        assert fill(desk, answers).count == 1
    held = _held(folder, route, key)
    assert ("、".join(map(str, held)) if isinstance(held, list) else held) == right(key)
