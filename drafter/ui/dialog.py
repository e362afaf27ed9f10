"""A dialog: screens shown one after the other until it is over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from drafter.wizard.screen import Screen


class Dialog(Protocol):
    """What can be talked to: the wizard, or the questions before there is a case."""

    @property
    def finished(self) -> bool:
        """True when there is nothing more to ask."""

    def screen(self) -> Screen:
        """Return what is shown now."""

    def enter(self, text: str) -> None:
        """Take what was typed."""


Ask = Callable[[Screen], str]
"""Shows a screen and returns what was typed; raises KeyboardInterrupt or EOFError where the user leaves."""


def hold(dialog: Dialog, ask: Ask) -> None:
    """Show screens and take answers until the dialog is over or the user leaves."""
    while not dialog.finished:
        try:
            text = ask(dialog.screen())
        except EOFError:
            return
        dialog.enter(text)
