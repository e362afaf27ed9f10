"""The day reports are due."""

from __future__ import annotations

DUE_MONTH, DUE_DAY = 3, 1
"""Reports are delivered before 1 March of the following year (督察工作规定, 2019)."""
