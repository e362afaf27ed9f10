"""What a comparison is called in Chinese: kinds, counts, the one line for leadership."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafter.diff.results import QUIET, Comparison, Edit, EditKind, Fact, FactKind, Side, Spot
from drafter.zh.regex import regex
from drafter.zh.width import visible

FACTS: dict[FactKind, str] = {
    "changed": "数值变了",
    "added": "新增",
    "dropped": "删去",
    "direction": "方向变了",
    "unit": "单位变了",
    "qualifier": "约数变了",
    "source": "来源变了",
    "inconsistent": "前后不一",
}
EDITS: dict[EditKind, str] = {
    "reworded": "改写",
    "inserted": "新增",
    "deleted": "删去",
    "moved": "移动",
    "split": "拆段",
    "merged": "并段",
    "heading": "标题",
    "punctuation": "标点、空格",
    "renumbered": "序号",
    "unfilled": "待填、待核实",
    "format": "格式",
}
EARLIER = "旧稿"
"""What the old draft is called where its year is not known."""

UNWRITTEN = "稿件里没有写到"
_BREAKS = "\n\v\f"
_MOST_PLACES = 3
_LONGEST_TURN = 4
_STYLES = {"": "正文", "Normal": "正文", "Title": "大标题", "BodyText": "正文文本"}
_HEADING = regex("^[Hh]eading ?([1-9])(?:，第[1-9]级)?")


def earlier(year: int | None) -> str:
    """Return what the old draft of two years is called: 2025年."""
    return f"{year}年" if year else EARLIER


def loud(edits: Iterable[Edit]) -> list[Edit]:
    """Return the edits that somebody meant something by."""
    return [edit for edit in edits if edit.kind not in QUIET]


def summary(found: Comparison) -> str:
    """Return one sentence: 改了 3 个数据、12 处文字，移动 2 段，新增 1 段。"""
    words = sum(edit.kind in ("reworded", "heading") for edit in found.edits)
    alarms = sum(bool(fact.alarm) for fact in found.facts)
    told_apart = f"（{alarms} 个前后不一）" if alarms else ""
    changed = [f"{len(found.facts)} 个数据{told_apart}"] * bool(found.facts)
    changed += [f"{words} 处文字"] * bool(words)
    told = [f"改了 {'、'.join(changed)}"] if changed else []
    told += _counted("移动", found, "moved") + _counted("新增", found, "inserted")
    told += (
        _counted("删去", found, "deleted")
        + _counted("拆开", found, "split")
        + _counted("合并", found, "merged")
    )
    return f"{'，'.join(told)}。" if told else "数据和文字都没有改。"


def quiet_summary(found: Comparison) -> str:
    """Return the sentence on what is not counted, empty where there is nothing of the kind."""
    told = []
    kinds: tuple[EditKind, ...] = ("punctuation", "renumbered", "unfilled", "format")
    for kind in kinds:
        count = sum(_places(edit) for edit in found.edits if edit.kind == kind)
        if count:
            rolled = "、年份" if found.years and kind == "renumbered" else ""
            told.append(f"{EDITS[kind]}{rolled} {count} 处")
    return f"另外只动了{'，'.join(told)}，不算改动。" if told else ""


def _places(edit: Edit) -> int:
    """Return how many places an edit is told as: each that is left open is one, a mere line break none."""
    if edit.kind == "punctuation" and not (edit.old + edit.new).strip(_BREAKS):
        return 0
    return max(1, edit.new.count("【")) if edit.kind == "unfilled" else 1


def years_summary(found: Comparison, earlier: str) -> str:
    """Return the sentence on what became of the earlier report, empty for drafts of one year."""
    told = [promises_told(found, earlier)] if found.promises else []
    if found.came_back:
        told.append(f"{len(found.came_back)} 条不足又写了一遍")
    if found.carried_over:
        told.append(f"照抄 {len(found.carried_over)} 句")
    return f"{'；'.join(told)}。" if told else ""


def promises_told(found: Comparison, earlier: str) -> str:
    """Return how many promises the earlier report made, and how many the later one does not tell of."""
    missing = sum(not answer.answered for answer in found.promises)
    become = f"{missing} 项没有写到" if missing else "都写到了"
    return f"{earlier}的安排 {len(found.promises)} 项，{become}"


def stated(fact: Fact, found: Comparison) -> tuple[str, str]:
    """Return a fact's old and new figure in words; a figure that turned with the word for its direction."""
    return (
        _with_turn(fact.old_text, fact.old_spots, found.old),
        _with_turn(fact.new_text, fact.new_spots, found.new),
    )


def _with_turn(written: str, spots: Sequence[Spot], side: Side) -> str:
    if not spots or not written:
        return written
    spot = spots[0]
    text = side.paragraphs[spot.paragraph].text[spot.start : spot.end]
    turned = text.endswith(written) and len(text) <= len(written) + _LONGEST_TURN
    return text if turned else written


def where(fact: Fact) -> str:
    """Return the places of a fact: the first, and how many others."""
    spots = fact.new_spots or fact.old_spots
    if not spots:
        return UNWRITTEN
    places = list(dict.fromkeys(spot.shown for spot in spots))
    if len(places) > _MOST_PLACES:
        return f"{places[0]}，另有 {len(places) - 1} 处"
    return "、".join(places)


def style(named: str) -> str:
    """Return how a paragraph is set, the names that Word gives in Chinese."""
    return _HEADING.sub(r"标题\1", visible(_STYLES.get(named, named)))


def place(edit: Edit) -> str:
    """Return where an edit is, in the new draft; of what is gone in the old one."""
    old, new = edit.old_spot, edit.new_spot
    if edit.kind == "moved" and old and new:
        return f"{old.shown} → {new.shown}" if old.shown != new.shown else new.shown
    spot = old if edit.kind == "deleted" else new or old
    return spot.shown if spot else ""


def around(edit: Edit, found: Comparison, size: int) -> tuple[str, str]:
    """Return at most so many characters before and behind an edit, within its paragraph."""
    side, spot = (found.new, edit.new_spot) if edit.new or not edit.old else (found.old, edit.old_spot)
    if spot is None or spot.paragraph >= len(side.paragraphs):
        return "", ""
    text = side.paragraphs[spot.paragraph].text
    before, behind = text[max(0, spot.start - size) : spot.start], text[spot.end : spot.end + size]
    return ("…" if spot.start > size else "") + before, behind + ("…" if spot.end + size < len(text) else "")


def around_break(edit: Edit, found: Comparison, size: int) -> tuple[str, str]:
    """Return at most so many characters before and behind where a paragraph was split, or two were merged."""
    side, spot = (found.new, edit.new_spot) if edit.kind == "split" else (found.old, edit.old_spot)
    if spot is None:
        return "", ""
    before = side.paragraphs[spot.paragraph].text
    later = (each.text for each in side.paragraphs[spot.paragraph + 1 :] if each.text.strip())
    behind = next(later, "")
    cut_before, cut_behind = ("…" if len(text) > size else "" for text in (before, behind))
    return cut_before + before[-size:], behind[:size] + cut_behind


def _counted(verb: str, found: Comparison, kind: EditKind) -> list[str]:
    """Return 新增 1 段、2 句: whole paragraphs and parts of them apart."""
    edits = [edit for edit in found.edits if edit.kind == kind]
    if kind == "moved":
        edits = [edit for edit in edits if edit.move]
        blocks = len({edit.move for edit in edits})
        return [f"{verb} {blocks} 处"] if blocks else []
    if kind in ("split", "merged"):
        return [f"{verb} {len(edits)} 段"] if edits else []
    rows = sum(_in_table(edit, found) for edit in edits)
    edits = [edit for edit in edits if not _in_table(edit, found)]
    paragraphs = sum(_paragraphs(edit, found) for edit in edits)
    parts = sum(not _paragraphs(edit, found) for edit in edits)
    counts = ((paragraphs, "段"), (rows, "行"), (parts, "句"))
    told = [f"{count} {unit}" for count, unit in counts if count]
    return [f"{verb} {'、'.join(told)}"] if told else []


def _in_table(edit: Edit, found: Comparison) -> bool:
    """Tell whether an inserted or deleted edit is a row of a table."""
    gone = edit.kind == "deleted"
    spot, side = (edit.old_spot, found.old) if gone else (edit.new_spot, found.new)
    return spot is not None and side.paragraphs[spot.paragraph].kind == "cell"


def _paragraphs(edit: Edit, found: Comparison) -> int:
    """Return how many whole paragraphs an inserted or deleted edit is; 0 for a part of one."""
    spot, side, text = (
        (edit.old_spot, found.old, edit.old)
        if edit.kind == "deleted"
        else (edit.new_spot, found.new, edit.new)
    )
    if spot is None or not _is_whole(spot, side):
        return 0
    return max(1, sum(bool(line.strip()) for line in text.split("\n")))


def _is_whole(spot: Spot, side: Side) -> bool:
    return spot.start == 0 and spot.end >= len(side.paragraphs[spot.paragraph].text)
