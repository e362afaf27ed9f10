"""Attributes that are worked out when somebody asks for them, once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class late(Generic[T]):
    """As ``functools.cached_property``, which before Python 3.12 takes a lock each time.

    A comparison asks for thousands of them, in one thread.
    """

    def __init__(self, work: Callable[[Any], T]) -> None:
        """Take what works the attribute out."""
        self._work = work
        self.__doc__ = work.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, one: None, owner: type) -> late[T]: ...

    @overload
    def __get__(self, one: object, owner: type) -> T: ...

    def __get__(self, one: object | None, owner: type) -> late[T] | T:
        if one is None:
            return self
        found: T = self._work(one)
        one.__dict__[self._name] = found
        return found
