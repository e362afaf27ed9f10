"""A command's arguments: read by argparse, explained and refused in Chinese."""

from __future__ import annotations

import argparse
import re
from typing import NoReturn

from drafter.zh.columns import pad
from drafter.zh.near import did_you_mean

Arguments = argparse.Namespace


class Help(Exception):
    """The user asked for help; ``text`` is the page."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(text)


class BadArguments(Exception):
    """The arguments cannot be read; a Chinese sentence with what to do."""


class _ShowHelp(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        raise Help(parser.format_help())


class Parser(argparse.ArgumentParser):
    """An argument parser whose every word is Chinese.

    Args:
        command: name of the command as typed, e.g. ``build``.
        summary: what it does, one sentence.
    """

    def __init__(self, command: str, summary: str) -> None:
        super().__init__(prog=f"drafter {command}", description=summary, add_help=False, allow_abbrev=False)
        self.add_argument("-h", "--help", action=_ShowHelp, nargs=0, help="看用法")

    def choice(self, name: str, choices: tuple[str, ...], default: str | None, help: str) -> None:
        """Add an option that takes one of some values."""
        self.add_argument(name, choices=choices, default=default, metavar="|".join(choices), help=help)

    def parse(self, argv: list[str]) -> Arguments:
        """Read the arguments; raises Help or BadArguments."""
        return self.parse_args(argv)

    def _check_value(self, action: argparse.Action, value: object) -> None:
        if action.choices is not None and value not in action.choices:
            known = [str(choice) for choice in action.choices]
            hint = did_you_mean(str(value), known)
            raise BadArguments(f"“{_name(action)}”不能是“{value}”。{hint}可以写：{'、'.join(known)}。")

    def error(self, message: str) -> NoReturn:
        """Refuse in Chinese, whatever the library says."""
        raise BadArguments(f"{self._refusal(message)}用法：{self._usage_line()}")

    def _refusal(self, message: str) -> str:
        unknown = re.search(r"unrecognized arguments: (\S+)", message)
        if unknown:
            word = unknown.group(1)
            known = [option for action in self._actions for option in action.option_strings]
            if word.startswith("-"):
                return f"没有“{word}”这个选项。{did_you_mean(word, known)}"
            return f"多写了“{word}”。"
        missing = re.search(r"required: ([^,]+)", message)
        if missing:
            return f"还要写{missing.group(1)}。"
        bare = re.search(r"argument ([^:]+): expected one argument", message)
        if bare:
            return f"“{bare.group(1).split('/')[-1]}”后面还要写内容。"
        return "参数的写法不对。"

    def _usage_line(self) -> str:
        words = "".join(f" [{word}]" if optional else f" {word}" for word, optional in self._words())
        return f"{self.prog}{words} [选项]"

    def _words(self) -> list[tuple[str, bool]]:
        return [
            (str(action.metavar), action.nargs == "?")
            for action in self._actions
            if not action.option_strings
        ]

    def format_help(self) -> str:
        """Return the help page."""
        words = [action for action in self._actions if not action.option_strings]
        options = [action for action in self._actions if action.option_strings]
        lines = [str(self.description), "", f"用法：{self._usage_line()}", ""]
        lines += [f"  {pad(str(action.metavar), 24)}{action.help}" for action in words]
        lines += ["", "选项：", *(_option_line(action) for action in options)]
        return "\n".join(lines) + "\n"


def _name(action: argparse.Action) -> str:
    return action.option_strings[-1] if action.option_strings else str(action.metavar)


def _option_line(action: argparse.Action) -> str:
    names = ", ".join(action.option_strings)
    value = f" {action.metavar}" if action.metavar and not action.choices else ""
    choices = f"：{'、'.join(action.choices)}" if action.choices else ""
    return f"  {pad(names + value, 24)}{action.help}{choices}"
