"""How much of what a hand labelled `drafter diff --format json` tells, and how much it tells beside it.

A fact is found when one told fact has its kind, both its values as written and half the characters of one
of its names. An edit is found when one told edit of its kind touches its words on both sides; a told edit is
right when it touches the words of some label. What a person may tell or leave is listed as `either`, or of
edits alone as `either_edits`. Of two years the promises are counted in place of the edits.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import Any

_FITS = {
    "reworded": {"reworded", "heading"},
    "inserted": {"inserted", "reworded", "heading"},
    "deleted": {"deleted", "reworded", "heading"},
    "heading": {"heading"},
    "moved": {"moved"},
    "split": {"split"},
    "merged": {"merged"},
    "rewritten": {"reworded", "inserted", "deleted", "heading"},
}
_QUIET = {"punctuation", "renumbered", "format"}
_SLACK = 16  # characters an edit may mark beside the words that were changed, on each side


@dataclass
class Score:
    """Counts of one pair or of several, and what was missed or told wrongly, in words."""

    facts: int = 0
    facts_told: int = 0
    facts_right: int = 0
    edits: int = 0
    edits_found: int = 0
    edits_told: int = 0
    edits_right: int = 0
    remarks: list[str] = field(default_factory=list)

    def __add__(self, other: Score) -> Score:
        names = ("facts", "facts_told", "facts_right", "edits", "edits_found", "edits_told", "edits_right")
        sums = {name: getattr(self, name) + getattr(other, name) for name in names}
        return Score(**sums, remarks=self.remarks + other.remarks)

    @property
    def f1(self) -> float:
        """Harmonic mean of recall and precision of the facts."""
        return 2 * self.facts_right / max(1, self.facts + self.facts_told)

    @property
    def recall(self) -> float:
        """Share of the labelled edits that were found."""
        return self.edits_found / max(1, self.edits)

    @property
    def precision(self) -> float:
        """Share of the told edits that are right."""
        return self.edits_right / max(1, self.edits_told)


def score(name: str, pair: dict[str, Any], told: dict[str, Any]) -> Score:
    """What one comparison found of one pair's labels."""
    result = Score()
    _score_facts(name, pair, told["facts"], result)
    if told["years"]:
        _score_promises(name, pair, told["promises"], result)
    else:
        _score_edits(name, pair, told["edits"], result)
    return result


def plain(text: str) -> str:
    """The text without widths, blanks and marks at its ends."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(folded.split()).strip("，,。.；;、：:")


def _score_facts(name: str, pair: dict[str, Any], told: list[dict[str, Any]], result: Score) -> None:
    left = [fact for fact in told if not _either(pair, fact["old_text"], fact["new_text"], "either")]
    result.facts_told = len(left)
    result.facts = len(pair["facts"])
    for label in pair["facts"]:
        match = next((fact for fact in left if _is_fact(label, fact)), None)
        if match is None:
            result.remarks.append(f"{name} missed fact {label}")
            continue
        left.remove(match)
        result.facts_right += 1
    result.remarks += [
        f"{name} false fact {fact['kind']} {fact['label']} {fact['old_text']!r} {fact['new_text']!r}"
        for fact in left
    ]


def _is_fact(label: list[str], fact: dict[str, Any]) -> bool:
    kinds, old, new, about = label
    if fact["kind"] not in kinds.split("|") or not _same_label(about, fact["label"]):
        return False
    return "*" in (old, new) or (_written(old, fact["old_text"]) and _written(new, fact["new_text"]))


def _written(label: str, told: str) -> bool:
    return plain(told) in map(plain, label.split("|"))


def _same_label(about: str, told: str) -> bool:
    return any(len(set(one) & set(told)) * 2 >= len(one) for one in about.split("|"))


def _tolerated(pair: dict[str, Any], edit: dict[str, Any]) -> bool:
    return any(_either(pair, edit["old"], edit["new"], key) for key in ("either", "either_edits"))


def _either(pair: dict[str, Any], old: str, new: str, name: str) -> bool:
    return any(_touches(old, a) and _touches(new, b) for a, b in pair.get(name, []))


def _score_edits(name: str, pair: dict[str, Any], told: list[dict[str, Any]], result: Score) -> None:
    loud = [edit for edit in told if edit["kind"] not in _QUIET]
    loud = [edit for edit in loud if edit["kind"] == "moved" or not _tolerated(pair, edit)]
    result.edits_told, result.edits = len(loud), len(pair["edits"])
    right = [any(_fits(label, edit) for label in pair["edits"]) for edit in loud]
    result.edits_right = sum(right)
    for label in pair["edits"]:
        found = any(_tells(label, edit) for edit in loud)
        result.edits_found += found
        result.remarks += [] if found else [f"{name} missed edit {label}"]
    result.remarks += [
        f"{name} false edit {edit['kind']} {edit['old']!r} {edit['new']!r}"
        for edit, ok in zip(loud, right, strict=True)
        if not ok
    ]


def _tells(label: list[str], edit: dict[str, Any]) -> bool:
    kinds = {fit for kind in label[0].split("|") for fit in _FITS[kind]}
    return edit["kind"] in kinds and _fits(label, edit)


def _fits(label: list[str], edit: dict[str, Any]) -> bool:
    kinds, old, new = label
    return any(_covers(kind, old, new, edit) for kind in kinds.split("|"))


def _covers(kind: str, old: str, new: str, edit: dict[str, Any]) -> bool:
    if {kind, edit["kind"]} & {"moved", "split", "merged"}:
        if kind != edit["kind"] or kind != "moved":
            return bool(kind == edit["kind"])
        return _any_touch(edit["old"], old) or _any_touch(edit["new"], new)
    wide = 0 if kind != "rewritten" else max(len(old), len(new))
    both = _side(edit["old"], old, wide) and _side(edit["new"], new, wide)
    return both and bool(edit["old"] or edit["new"])


def _any_touch(told: str, labels: str) -> bool:
    return any(_touches(told, label) for label in labels.split("|"))


def _side(told: str, label: str, wide: int) -> bool:
    told, label = plain(told), plain(label.replace("|", ""))
    if not told or not label:
        return len(told) <= _SLACK + wide
    return _touches(told, label) and len(told) <= len(label) + _SLACK + wide


def _touches(told: str, label: str) -> bool:
    told, label = plain(told).replace("|", ""), plain(label).replace("|", "")
    return (told in label or label in told) if told and label else told == label


def _score_promises(name: str, pair: dict[str, Any], told: list[dict[str, Any]], result: Score) -> None:
    result.edits, result.edits_told = len(pair["promises"]), len(told)
    for text, answered in pair["promises"]:
        found = [promise for promise in told if text in promise["text"]]
        right = len(found) == 1 and found[0]["answered"] == answered
        result.edits_found += right
        result.edits_right += right
        result.remarks += [] if right else [f"{name} promise {text!r} answered={answered}: {found}"]
