"""Misprints of common words: characters that sound or look alike, and words that only look wrong."""

from __future__ import annotations

import pytest

from drafter.check.opening import draft_of_text
from drafter.check.rules import all_rules
from drafter.check.words_lookalikes import slips
from drafter.data import folder, rows
from drafter.data.cells import text
from drafter.data.vocabulary import vocabulary

MISPRINT = next(rule for rule in all_rules() if rule.id == "W220")
WRONG = [
    ("倾听群众述求。", "述求", "诉求"),
    ("提供文书模扳。", "模扳", "模板"),
    ("裁量基准运用不熟炼。", "熟炼", "熟练"),
    ("坚决杜决此类问题。", "杜决", "杜绝"),
    ("严格规范涉企检杳。", "检杳", "检查"),
    ("发挥行政复议主渠到作用。", "主渠到", "主渠道"),
    ("防止选泽性执法。", "选泽", "选择"),
    ("公众参与渠到不够畅通。", "渠到", "渠道"),
    ("严查乱收费、乱罚宽。", "罚宽", "罚款"),
]
RIGHT = [
    "推行承载量评估，由上级单位陈述求助情况。",
    "登记确认制度运行平稳，审计署驻点机构支持。",
    "开展“警”心护航、“税”月同行等活动。",
    "陈志远调解工作室办理邻里纠纷61件。",
    "表彰先进个人张建国、陈志远，实现应办尽办。",
    "人人学法、事事循法、时时守法。",
    "报名截止日期为6月30日，材料由住建局审核。",
]


def written(words: str) -> list[str]:
    return [words[slip.start : slip.end] for slip in slips(words)]


@pytest.mark.parametrize(("words", "wrong", "right"), WRONG)
def test_a_word_with_a_character_like_its_own_is_found(words: str, wrong: str, right: str) -> None:
    (slip,) = slips(words)
    assert words[slip.start : slip.end] == wrong
    assert right in slip.right


@pytest.mark.parametrize("words", RIGHT)
def test_neighbours_of_two_words_are_no_misprint(words: str) -> None:
    assert written(words) == []


def test_published_reports_hold_no_misprint_that_others_did_not_see() -> None:
    found = {
        word
        for path in sorted(folder("seeds").glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        for word in written(line)
    }
    assert found <= {"截止", "模版"}


def test_every_checked_word_is_known_and_right_itself() -> None:
    words = vocabulary()
    assert words.checked <= words.known
    assert [word for word in sorted(words.checked) if written(word)] == []


def test_words_have_two_to_four_characters_and_joints_one() -> None:
    words = vocabulary()
    assert {len(word) for word in words.known} <= {2, 3, 4}
    assert {len(word) for word in words.loose | words.suffixes | words.surnames} == {1}


def test_every_character_that_is_like_another_is_so_both_ways() -> None:
    words = vocabulary()
    pairs = {(one, other) for one in words.groups for other in words.alike(one)}
    assert len(pairs) > 1000 and {(other, one) for one, other in pairs} == pairs


def test_every_row_of_the_tables_says_what_it_is_for() -> None:
    assert {text(row, "用途") for row in rows("vocabulary")} == {"常", "查", "认", "隔", "虚", "缀", "姓"}
    assert all(text(row, "字") for row in rows("lookalikes"))


def test_what_another_rule_tells_is_not_told_twice() -> None:
    draft = draft_of_text("一、主要举措\n全县依法布署执法检杳工作。")
    found = [draft.nodes[hit.node].text[hit.start : hit.end] for hit in MISPRINT.find(draft) if hit.node]
    assert found == ["执法检杳"]
