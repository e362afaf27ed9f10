"""Regular expressions that are compiled where they are used first, not where they stand.

A pattern of Chinese words takes up to some milliseconds, and most commands use few of them.
"""

from __future__ import annotations

import re
from typing import AnyStr, cast

HAN = r"[^\W\d_a-zA-Z]"
"""A Chinese character, of a text whose letters are folded: any letter that is no Latin one.

A range of all Chinese characters says the same and takes fifty times as long to compile.
"""

_METHODS = ("finditer", "findall", "fullmatch", "match", "search", "split", "sub")


class _Late:
    """Stands for a pattern; has its methods once one was asked for."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(self._source, self._flags)
        self.__dict__ |= {method: getattr(compiled, method) for method in _METHODS}
        return getattr(compiled, name)


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return a pattern that is compiled when its first method is called.

    Args:
        source: the expression; that it is one is seen only then.
        flags: as ``re.compile`` takes them.
    """
    return cast("re.Pattern[AnyStr]", _Late(source, flags))
