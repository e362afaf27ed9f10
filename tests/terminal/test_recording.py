from __future__ import annotations

from pathlib import Path

from tests.recording import PICTURES, TEXT, as_svg, as_text, frames
from tests.terminal.play import faults


def test_the_recorded_session_is_what_the_program_shows_now(tmp_path: Path) -> None:
    session = list(frames(tmp_path))
    assert as_text(session) == TEXT.read_text(encoding="utf-8"), "run: python tests/recording.py"
    assert [fault for frame in session for fault in faults("\n".join(frame.text()))] == []
    pictures = {f"填写-{number}.svg": as_svg(frame) for number, frame in enumerate(session, 1)}
    assert pictures == {path.name: path.read_text(encoding="utf-8") for path in PICTURES.glob("填写-*.svg")}
