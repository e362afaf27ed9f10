"""A command's arguments: read by argparse, explained and refused in Chinese."""

from __future__ import annotations

import argparse
import re
from typing import NoReturn

from drafter.zh.columns import pad
from drafter.zh.near import did_you_mean

Arguments = argparse.Namespace

_WIDTH = 80
_LEFT = 22
"""Columns of the names on a help page."""


class Help(Exception):
    """The user asked for help; ``text`` is the page."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(text)


class BadArguments(Exception):
    """The arguments cannot be read; Chinese sentences with what to do."""


class _ShowHelp(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        raise Help(parser.format_help())


class _Bare(argparse.HelpFormatter):
    """Made for every argument, to see that it is sound; asks for no terminal, for it never writes."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_WIDTH)


class Parser(argparse.ArgumentParser):
    """An argument parser whose every word is Chinese.

    Args:
        command: name of the command as typed, e.g. ``build``.
        summary: what it does, one sentence.
        examples: command lines worth copying.
    """

    def __init__(self, command: str, summary: str, examples: tuple[str, ...] = ()) -> None:
        super().__init__(
            prog=f"drafter {command}",
            description=summary,
            formatter_class=_Bare,
            add_help=False,
            allow_abbrev=False,
        )
        self._examples = examples
        self.add_argument("-h", "--help", action=_ShowHelp, nargs=0, help="看用法")

    def choice(self, name: str, metavar: str, choices: tuple[str, ...], help: str) -> None:
        """Add an option that takes one of some values; None when it is not given."""
        self.add_argument(name, choices=choices, metavar=metavar, help=help)

    def parse(self, argv: list[str]) -> Arguments:
        """Read the arguments; raises Help or BadArguments."""
        return self.parse_args(argv)

    def _check_value(self, action: argparse.Action, value: object) -> None:
        if action.choices is not None and value not in action.choices:
            known = [str(choice) for choice in action.choices]
            hint = did_you_mean(str(value), known)
            where = f"“{action.option_strings[-1]}”不能是" if action.option_strings else "这里不能写"
            refusal = f"{where}“{value}”。{hint}可以写：{'、'.join(known)}。"
            raise BadArguments(self._with_usage(refusal))

    def error(self, message: str) -> NoReturn:
        """Refuse in Chinese, whatever the library says."""
        raise BadArguments(self._with_usage(self._refusal(message)))

    def _with_usage(self, refusal: str) -> str:
        return f"{refusal}\n用法：{self._usage_line()}\n全部写法见：{self.prog} --help"

    def _refusal(self, message: str) -> str:
        unknown = re.search(r"unrecognized arguments: (\S+)", message)
        if unknown:
            return self._unknown(unknown.group(1))
        missing = re.search(r"required: ([^,]+)", message)
        if missing:
            return f"还要写{missing.group(1).replace('|', ' 或 ')}。"
        bare = re.search(r"argument ([^:]+): expected one argument", message)
        if bare:
            return f"“{bare.group(1).split('/')[-1]}”后面还要写内容。"
        full = re.search(r"argument ([^:]+): ignored explicit argument", message)
        if full:
            return f"“{full.group(1).split('/')[-1]}”后面不写内容。"
        return "参数的写法不对。"

    def _unknown(self, word: str) -> str:
        if not word.startswith("-"):
            return f"多写了“{word}”。路径里有空格时，请用引号括起来。"
        option = word.partition("=")[0]
        known = [option for action in self._actions for option in action.option_strings]
        return f"没有“{option}”这个选项。{did_you_mean(option, known)}"

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
        words = [_line(action, str(action.metavar)) for action in self._actions if not action.option_strings]
        options = [_line(action, _option(action)) for action in self._actions if action.option_strings]
        parts = [[str(self.description)], [f"用法：{self._usage_line()}"], words, ["选项：", *options]]
        if self._examples:
            parts.append(["例如：", *(f"  {example}" for example in self._examples)])
        return "\n\n".join("\n".join(lines) for lines in parts if lines) + "\n"


def _option(action: argparse.Action) -> str:
    return ", ".join(action.option_strings) + (f" {action.metavar}" if action.metavar else "")


def _line(action: argparse.Action, names: str) -> str:
    choices = f"：{'、'.join(action.choices)}" if action.choices and action.option_strings else ""
    return f"  {pad(names, _LEFT)}{action.help}{choices}"
