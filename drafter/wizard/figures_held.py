"""Which file of a case holds which figure, and how a figure is said in a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from drafter.data.indicators import indicators
from drafter.store.load import Case
from drafter.yamlfile import Change, Tree
from drafter.zh.width import fold_name


@dataclass(frozen=True, slots=True)
class Held:
    """The figures of the files; each is found by any name that means it.

    Attributes:
        own: the name under which the file that answers go to has it.
        values: its value as that file has it, empty where it has none yet.
        elsewhere: the departments whose files give its value.
    """

    own: Mapping[str, str]
    values: Mapping[str, str]
    elsewhere: Mapping[str, tuple[str, ...]]

    def key(self, name: str) -> str:
        """The name under which the file has a figure; a new one goes by the name asked for."""
        return self.own.get(meaning(name)) or fold_name(name)

    def value(self, name: str) -> str:
        """What the file says a figure is; may be empty."""
        return self.values.get(meaning(name), "")

    def asked_here(self, name: str) -> bool:
        """True if the file has an entry for the figure, with a value or without."""
        return meaning(name) in self.own

    def offices(self, name: str) -> tuple[str, ...]:
        """The departments whose files give the figure."""
        return self.elsewhere.get(meaning(name), ())


def meaning(name: str) -> str:
    """Return what all names of one figure share."""
    known = indicators().get(name)
    return known.id if known else fold_name(name)


def held_figures(case: Case, tree: Mapping[str, Tree]) -> Held:
    """Return where the figures of a case stand; ``tree`` is the file that answers go to."""
    own = {meaning(name): name for name in _table(tree)}
    values = {meaning(name): _written(entry) for name, entry in _table(tree).items()}
    elsewhere: dict[str, tuple[str, ...]] = {}
    for office, share in case.files.shares.items():
        for name, entry in _table(share.tree).items():
            if share.tree is not tree and _written(entry):
                elsewhere[meaning(name)] = (*elsewhere.get(meaning(name), ()), office)
    return Held(own, values, elsewhere)


def _table(tree: object) -> dict[str, Tree]:
    table = tree.get("数据") if isinstance(tree, dict) else None
    return table if isinstance(table, dict) else {}


def _written(entry: Tree) -> str:
    value = entry.get("本年") if isinstance(entry, dict) else entry
    return value if isinstance(value, str) else ""


def changes_of_figure(tree: Mapping[str, Tree], key: str, said: Mapping[str, str | None]) -> list[Change]:
    """Return the changes that say something of a figure in a file, whatever form its entry has there.

    Args:
        tree: the file; key: the figure's name in it.
        said: what to say, by the keys of the file; None takes a key away.
    """
    table = _table(tree)
    entry = table.get(key)
    given: dict[str, Tree] = {alias: value for alias, value in said.items() if value is not None}
    if isinstance(entry, dict) and entry:
        gone = [alias for alias, value in said.items() if value is None and alias in entry]
        return [
            *((("数据", key, alias), value) for alias, value in given.items()),
            *((("数据", key, alias), None) for alias in gone if len(entry) > 1),
        ]
    if set(said) == {"本年"} and given:
        return [(("数据", key), given["本年"])]
    if not given:
        return []
    kept: dict[str, Tree] = {"本年": entry} if isinstance(entry, str) and entry else {}
    return [(("数据", key), {**kept, **given})]


def opened_figure(tree: Mapping[str, Tree], key: str) -> list[Change]:
    """Return the changes that give a figure in short form (名称: 281件) room for more than its value."""
    entry = _table(tree).get(key)
    if not isinstance(entry, str) or not entry:
        return []
    return [(("数据", key), {"本年": entry})]
