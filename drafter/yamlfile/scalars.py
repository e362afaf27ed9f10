"""How one text is written: plain where it can be, ``|`` over several lines, quoted where it must."""

from __future__ import annotations

import re

from drafter.errors import InputError
from drafter.yamlfile.looks import DASHES, LIKE_ENTRY
from drafter.yamlfile.strange import first_strange

MAX_KEY = 200

# Half-width and full-width signs that YAML, or a reader of the file, would take for something else.
_UNSAFE_START = re.compile(r"[\s\"'“”‘’\[\]{}*&@%#!|><?,`:：－\-]|\.\.\.")
_UNSAFE_INSIDE = re.compile(r":(?=\s|\Z)|\s#|[\t\r\x85\u2028\u2029\ufeff]|\s\Z")
_UNSAFE_IN_KEY = re.compile(r"[\n:：#]")
_NO_BLOCK = re.compile(r"[\t\r\x85\u2028\u2029\ufeff]|[ \u3000\u00a0](?=\n|\Z)|\A[ \n]|\n\n\Z")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_ESCAPED = re.compile('[\\\\"\n\t\r\x85\u2028\u2029\ufeff\u00a0]')


def write_text(value: str, indent: int, *, alone: bool = False) -> str:
    """Return a text as it stands after ``key: ``, or after ``- `` where ``alone``.

    The lines of a ``|`` text are indented by ``indent`` spaces.

    Raises:
        InputError: the text holds a character no document may hold.
    """
    _refuse_strange(value)
    if "\n" in value:
        return quoted(value) if _NO_BLOCK.search(value) else _block(value, indent)
    if not plain(value) or (alone and looks_mistyped(value)):
        return quoted(value)
    return value


def write_key(name: str) -> str:
    """Return a key as it stands before the colon.

    Raises:
        InputError: the key is empty, too long, has white space around it or holds a forbidden character.
    """
    _refuse_strange(name)
    if not name.strip() or name != name.strip() or len(name) > MAX_KEY:
        raise InputError(
            f"“{name[:20]}”不能作为项目的名称。名称不能为空，首尾不能有空格，也不能超过 {MAX_KEY} 字。"
        )
    if not plain(name) or name[0] in DASHES or _UNSAFE_IN_KEY.search(name):
        return quoted(name)
    return name


def looks_mistyped(value: str) -> bool:
    """True for a text that at the beginning of a line would be taken for a mistyped key or item."""
    return value[:1] in DASHES or LIKE_ENTRY.match(value) is not None


def plain(value: str) -> bool:
    """True for a text of one line that needs no quotes."""
    return bool(value) and not (
        _UNSAFE_START.match(value) or _UNSAFE_INSIDE.search(value) or value in ("~", "<<")
    )


def quoted(value: str) -> str:
    """Return the text in quotes: single ones where it holds double ones and nothing to escape."""
    if not _ESCAPED.search(value.replace('"', "")) and '"' in value and "'" not in value:
        return f"'{value}'"
    return '"' + _ESCAPED.sub(_escape, value) + '"'


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    return _ESCAPES.get(character) or f"\\u{ord(character):04x}"


def _block(value: str, indent: int) -> str:
    body = value.removesuffix("\n")
    lines = [" " * indent + line if line else "" for line in body.split("\n")]
    return "\n".join(["|" if body != value else "|-", *lines])


def _refuse_strange(value: str) -> None:
    found = first_strange(value)
    if found:
        raise InputError(f"“{value[:10]}……”里有{found[1]}，不能写入文件。请删去这个字符。")
