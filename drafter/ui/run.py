"""Running one prompt; it stays whole when the terminal changes its size."""

from __future__ import annotations

from typing import Any

from prompt_toolkit.application import Application
from questionary import Question

from drafter.ui.device import Device


def run(app: Application[Any], device: Device) -> str:
    """Show a prompt and return its answer; raises KeyboardInterrupt or EOFError where the user leaves."""
    last = [device.output.get_size()]

    def redraw_whole(app: Application[Any]) -> None:
        """Begin on an empty screen after a change of size: the terminal has broken the old rows anew."""
        size = device.output.get_size()
        if size != last[0]:
            last[0] = size
            app.renderer.clear()

    app.before_render += redraw_whole
    return str(Question(app).unsafe_ask())
