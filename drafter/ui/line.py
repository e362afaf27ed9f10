"""A prompt for a value or a text: what is known above it, what the keys do below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout import BufferControl, Dimension, FormattedTextControl, HSplit, Layout, Window

from drafter.ui.device import Device
from drafter.ui.keys import line_keys
from drafter.ui.page import Row, foot, head
from drafter.ui.run import run
from drafter.ui.style import STYLE, fragments
from drafter.wizard.screen import Mode, Screen, keys_of

_TOLD = 20
_ROWS_OF_ANSWER = 4
"""So many rows at least stay free for what is typed."""


class _Around:
    """What stands around the answer; drawn anew for the size the terminal has now."""

    def __init__(self, screen: Screen, device: Device) -> None:
        self.screen = screen
        self.device = device

    def refuse(self, message: str) -> None:
        """Show why something could not be done."""
        self.screen = replace(self.screen, message=message, refused=True)

    def above(self) -> StyleAndTextTuples:
        """Return what is known and the question; its end where there is no room for all."""
        width, height = self.device.size()
        rows = head(self.screen, width - 1, height)
        room = max(height - _ROWS_OF_ANSWER - len(self._foot()) - 1, 2)
        return [("", "\n"), *fragments(rows[-room:], self.device.arrow)[:-1]]

    def below(self) -> StyleAndTextTuples:
        """Return what the keys do."""
        return fragments(self._foot(), self.device.arrow)[:-1]

    def _foot(self) -> list[Row]:
        width, height = self.device.size()
        return foot(_keys(self.screen), width - 1, height)


def ask_line(screen: Screen, device: Device) -> str:
    """Show a screen and return the line or lines typed."""
    around = _Around(screen, device)
    buffer = Buffer(document=Document(screen.initial), multiline=True, accept_handler=_accept)
    app: Application[str] = Application(
        layout=Layout(_panes(around, buffer)),
        key_bindings=line_keys(screen.initial, around.refuse, editor=screen.mode is Mode.TEXT),
        style=STYLE,
        erase_when_done=True,
        input=device.input,
        output=device.output,
        color_depth=device.depth,
    )
    try:
        return run(app, device)
    except KeyboardInterrupt:
        raise KeyboardInterrupt(*_lost(screen, buffer.text)) from None


def _lost(screen: Screen, text: str) -> Iterator[str]:
    """Yield what to say of an answer that was typed and not saved, where there is one."""
    words = "".join(text.split())
    if text not in ("", screen.initial) and words:
        short = words if len(words) <= _TOLD else f"{words[:_TOLD]}……"
        yield f"“{' › '.join(screen.place)}”里写的“{short}”没有保存。"


def _accept(buffer: Buffer) -> bool:
    from prompt_toolkit.application import get_app

    get_app().exit(result=buffer.text)
    return True


def _panes(around: _Around, buffer: Buffer) -> HSplit:
    return HSplit(
        [
            Window(FormattedTextControl(around.above), dont_extend_height=True),
            Window(
                BufferControl(buffer),
                wrap_lines=True,
                get_line_prefix=_prefix,
                height=Dimension(min=1),
                dont_extend_height=True,
            ),
            Window(FormattedTextControl(around.below), dont_extend_height=True),
        ]
    )


def _prefix(line: int, wrapped: int) -> StyleAndTextTuples:
    return [("class:prompt", "> ")] if line == wrapped == 0 else [("", "  ")]


def _keys(screen: Screen) -> str:
    keys = keys_of(screen)
    return f"{keys}   Ctrl+X Ctrl+E 编辑器" if screen.mode is Mode.TEXT else keys
