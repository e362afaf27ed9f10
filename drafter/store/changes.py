"""What differs between two states of a case, value by value: found, and made again.

A file is compared as the tree that its model dumps, so that neither comments nor ways of writing count.
List items that bear a 编号 (a 报送文本: its 名称) are known by it wherever they stand; any other list is
one value. Making all changes of a state to another turns the one into the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Literal

from drafter.address import Address, show
from drafter.errors import InputError
from drafter.yamlfile import Tree
from drafter.yamlfile.looks import NAME_KEYS
from drafter.yamlfile.tree import known_as

ChangeKind = Literal["set", "insert", "delete", "order"]
Trees = Mapping[str, Tree]
"""The trees of a case's files by the name of the file inside it."""

_MOST_TOLD = 3


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a file.

    Attributes:
        kind: ``set`` a value (or add, or take away a key or a whole file), ``insert`` or ``delete`` a list
            item, put a list in another ``order``.
        file: the file inside the case: 报告.yaml, 报送/司法局.yaml.
        address: keys of the file, and 编号 of list items; of the whole file empty.
        old: what stands there before; None for nothing. Of ``order`` the 编号 as they stand.
        new: what shall stand there; None for nothing. Of ``order`` the 编号 in their new order.
        after: of ``insert`` the 编号 of the item before it, empty at the head of the list.
    """

    kind: ChangeKind
    file: str
    address: Address
    old: Tree
    new: Tree
    after: str = ""

    @property
    def place(self) -> str:
        """The place as people read it."""
        return f"{self.file} {show(self.address)}".rstrip()


class MovedOn(InputError):
    """Places of a case are no longer as changes found them.

    Attributes:
        changes: those that cannot be made.
    """

    def __init__(self, changes: Sequence[Change]) -> None:
        self.changes = tuple(changes)
        places = "、".join(f"“{change.place}”" for change in self.changes[:_MOST_TOLD])
        more = f"等 {len(self.changes)} 处" if len(self.changes) > _MOST_TOLD else ""
        super().__init__(
            f"{places}{more}现在的内容不是改动以前的样子，改动没有写入。"
            "请重新比较一次，或者用 --only 只选别的改动。"
        )


def changes(old: Trees, new: Trees) -> list[Change]:
    """Return what makes the new files out of the old ones, in the order in which it can be made."""
    found: list[Change] = []
    for file in dict.fromkeys((*old, *new)):
        one, other = old.get(file), new.get(file)
        if one is None or other is None:
            found.append(Change("set", file, (), one, other))
        else:
            found += _between(file, (), one, other)
    return found


def made(trees: Trees, wanted: Sequence[Change]) -> dict[str, Tree]:
    """Return the trees with changes made.

    Raises:
        MovedOn: what some changes would change is not what it was; nothing is made then.
        InputError: a file is not there.
    """
    result: dict[str, Tree] = deepcopy(dict(trees))
    moved_on: list[Change] = []
    for change in wanted:
        try:
            _make(result, change)
        except MovedOn as error:
            moved_on += error.changes
    if moved_on:
        raise MovedOn(moved_on)
    return {name: tree for name, tree in result.items() if tree is not None}


def unmade(trees: Trees, wanted: Sequence[Change]) -> list[Change]:
    """Return the changes that are not made in the trees yet; of those that all can be made."""
    return [change for change in wanted if not _stands(trees, change)]


def _stands(trees: Trees, change: Change) -> bool:
    """Tell whether a place says already what a change would make it say."""
    if not change.address:
        return trees.get(change.file) == change.new
    try:
        holder, key = _holder(trees.get(change.file), change)
    except MovedOn:
        return False
    now = item_named(holder, key) if isinstance(holder, list) else holder.get(key)
    if change.kind == "order" and isinstance(change.new, list):
        return [name for name in map(known_as, now or ()) if name in change.new] == change.new
    return bool(now == change.new)


def _make(trees: dict[str, Tree], change: Change) -> None:
    if not change.address:
        _make_file(trees, change)
    elif trees.get(change.file) is None:
        raise InputError(f"报告里没有“{change.file}”这个文件，改动没有写入。请核对是不是同一份报告。")
    else:
        trees[change.file] = _made(trees[change.file], change)


def _between(file: str, address: Address, old: Tree, new: Tree) -> Iterator[Change]:
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for key in dict.fromkeys((*old, *new)):
            if key in old and key in new:
                yield from _between(file, (*address, key), old[key], new[key])
            else:
                yield Change("set", file, (*address, key), old.get(key), new.get(key))
        return
    key = _common_key(old, new)
    if key:
        yield from _lists(file, address, _by(key, old), _by(key, new))
    else:
        yield Change("set", file, address, old, new)


def _lists(file: str, address: Address, old: dict[str, Tree], new: dict[str, Tree]) -> Iterator[Change]:
    order = [name for name in old if name in new]
    for name in old:
        if name not in new:
            yield Change("delete", file, (*address, name), old[name], None)
    for name in order:
        yield from _between(file, (*address, name), old[name], new[name])
    before = ""
    for name in new:
        if name not in old:
            yield Change("insert", file, (*address, name), None, new[name], before)
            order.insert(order.index(before) + 1 if before else 0, name)
        before = name
    if order != list(new):
        yield Change("order", file, address, [*order], [*new])


def _common_key(old: Tree, new: Tree) -> str:
    """Return the key that names every item of both lists, empty where none does."""
    if isinstance(old, list) and isinstance(new, list) and old and new:
        return next((key for key in NAME_KEYS if _names_all(key, old) and _names_all(key, new)), "")
    return ""


def _names_all(key: str, items: list[Tree]) -> bool:
    names = [item.get(key) for item in items if isinstance(item, dict)]
    return len(set(map(str, names))) == len(items) and all(isinstance(name, str) for name in names)


def _by(key: str, items: Tree) -> dict[str, Tree]:
    return {str(item[key]).strip(): item for item in items} if isinstance(items, list) else {}  # type: ignore[index,call-overload]


def _make_file(trees: dict[str, Tree], change: Change) -> None:
    if trees.get(change.file) == change.new:
        return
    if trees.get(change.file) != change.old:
        raise MovedOn([change])
    if change.new is None:
        trees.pop(change.file, None)
    else:
        trees[change.file] = change.new


def _made(tree: Tree, change: Change) -> Tree:
    """Return the tree with one change made in place."""
    holder, key = _holder(tree, change)
    if change.kind == "order":
        return _ordered(tree, holder[key], change)
    if isinstance(holder, list):
        _change_list(holder, str(change.address[-1]), change)
        return tree
    now = holder.get(key)
    if now == change.new:
        return tree
    if now != change.old:
        raise MovedOn([change])
    if change.new is None:
        del holder[key]
    else:
        holder[key] = change.new
    return tree


def _holder(tree: Tree, change: Change) -> tuple[Any, Any]:
    """Return what holds the value at the address of a change, and its key there."""
    node: Any = tree
    for step in change.address[:-1]:
        node = node.get(step) if isinstance(node, dict) else item_named(node, step)
        if node is None:
            raise MovedOn([change])
    if not isinstance(node, dict | list):
        raise MovedOn([change])
    return node, change.address[-1]


def _change_list(items: list[Tree], name: str, change: Change) -> None:
    present = item_named(items, name)
    if present == change.new:
        return
    if present != change.old:
        raise MovedOn([change])
    if change.new is None:
        items.remove(present)
    elif present is not None:
        items[items.index(present)] = change.new
    else:
        before = item_named(items, change.after) if change.after else None
        at = items.index(before) + 1 if before is not None else (len(items) if change.after else 0)
        items.insert(at, change.new)


def _ordered(tree: Tree, items: Any, change: Change) -> Tree:
    if not isinstance(items, list) or not isinstance(change.new, list):
        raise MovedOn([change])
    places = {str(name): at for at, name in enumerate(change.new)}
    # Items the change does not know stay behind the one they stood behind.
    last, ranks = -1, {}
    for at, item in enumerate(items):
        last = places.get(known_as(item), last)
        ranks[at] = (last, at)
    items[:] = [items[at] for at in sorted(ranks, key=ranks.__getitem__)]
    return tree


def item_named(items: Any, name: str | int) -> Tree:
    """Return the item of a list that a 编号 (of a 报送文本 its 名称) names, None where there is none."""
    if not isinstance(items, list):
        return None
    return next((item for item in items if known_as(item) == name), None)
