"""The stages of a text and the words that names of regions end in: what needs no schema to be known."""

from __future__ import annotations

from typing import Literal

Stage = Literal["征求意见稿", "送审稿", "审议稿", "印发稿", "公开稿"]
STAGES: tuple[Stage, ...] = ("征求意见稿", "送审稿", "审议稿", "印发稿", "公开稿")
PUBLIC: Stage = "公开稿"

LEVELS = (
    "街道",
    "开发区",
    "自治县",
    "自治州",
    "自治区",
    "新区",
    "林区",
    "特区",
    "省",
    "市",
    "县",
    "区",
    "旗",
    "盟",
    "州",
    "乡",
    "镇",
)
"""The words that names of regions end in, the longer ones first."""
