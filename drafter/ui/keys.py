"""What single keys do at a prompt, whatever the input method makes of them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from prompt_toolkit.application import get_app, run_in_terminal
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

from drafter.ui.editor import NoEditing, edited
from drafter.ui.leaving import leaving_keys
from drafter.wizard.screen import BACK

_PASTE_PAUSE = 0.03
"""Seconds: keys that follow an Enter sooner than this were pasted with it."""


def line_keys(initial: str, refuse: Callable[[str], None], *, editor: bool) -> KeyBindings:
    """Return the keys of a text prompt: Enter ends it, unless more of a paste follows.

    Args:
        initial: what stood there at first; while it does, nothing is lost by leaving.
        refuse: shows why a text could not be edited.
        editor: whether the user's own editor may be opened.
    """
    bindings = leaving_keys()

    @bindings.add("enter", eager=True)
    def _(event: KeyPressEvent) -> None:
        _end_or_go_on(event)

    @bindings.add("c-j")
    @bindings.add("escape", "enter")
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    unchanged = Condition(lambda: get_app().current_buffer.text in ("", initial))
    bindings.add("c-d", eager=True, filter=~unchanged)(_nothing)  # something typed would be lost
    bindings.add("escape", filter=unchanged)(_back)
    for ignored in ("c-z", "c-q", "c-s"):
        bindings.add(ignored, eager=True)(_nothing)  # would put an unseen character into the text

    @bindings.add(Keys.BracketedPaste, eager=True)
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text(event.data.replace("\r\n", "\n").replace("\r", "\n").strip("\n"))

    bindings.add("c-x", "c-e", eager=True)(_editor(refuse) if editor else _nothing)
    return bindings


def _nothing(event: KeyPressEvent) -> None:
    """Take a key and do nothing."""


def _back(event: KeyPressEvent) -> None:
    event.app.exit(result=BACK[0])


def _editor(refuse: Callable[[str], None]) -> Callable[[KeyPressEvent], None]:
    async def edit(event: KeyPressEvent, buffer: Buffer) -> None:
        try:
            text = await run_in_terminal(lambda: edited(buffer.text), in_executor=True)
        except (NoEditing, OSError) as reason:
            refuse(str(reason))
            event.app.invalidate()
            return
        buffer.text = text
        buffer.cursor_position = len(text)

    def opened(event: KeyPressEvent) -> None:
        event.app.create_background_task(edit(event, event.current_buffer))

    return opened


def _end_or_go_on(event: KeyPressEvent) -> None:
    buffer, typed = event.current_buffer, event.current_buffer.text
    if event.app.key_processor.input_queue:
        buffer.insert_text("\n")
        return
    event.app.create_background_task(_end(event, buffer, typed))


async def _end(event: KeyPressEvent, buffer: Buffer, typed: str) -> None:
    """End the prompt after a pause in which nothing was typed; what was belongs to the paste."""
    place = buffer.cursor_position
    await asyncio.sleep(_PASTE_PAUSE)
    if buffer.text == typed and not event.app.is_done:
        buffer.validate_and_handle()
    elif not event.app.is_done:
        buffer.text = f"{buffer.text[:place]}\n{buffer.text[place:]}"
        buffer.cursor_position = len(buffer.text)
