"""Which text of a case is wanted, at which stage: known before the case is opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from drafter.errors import UsageError
from drafter.model.stages import STAGES, Stage
from drafter.zh.near import did_you_mean


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be assembled.

    Attributes:
        submission: name of the 报送文本, None for the first.
        stage: 稿次, None for the one the text names, or 送审稿.
        department: only this department's share, as a preview; None for the whole.
    """

    submission: str | None = None
    stage: Stage | None = None
    department: str | None = None


def stage_named(name: str) -> Stage:
    """Return the stage of this name; raises UsageError."""
    for stage in get_args(Stage):
        if stage == name:
            return stage  # type: ignore[no-any-return]
    raise UsageError(f"没有“{name}”这种稿次。{did_you_mean(name, STAGES)}可以写：{'、'.join(STAGES)}。")
