"""What the files and folders of a case are called."""

from __future__ import annotations

REPORT, LAST = "报告.yaml", "上年.yaml"
SHARES, DRAFTS = "报送", "稿件"
HISTORY = ".历史"
