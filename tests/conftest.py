"""What all tests share: the golden files, the rule that CI skips nothing, hypothesis' settings."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

GOLDEN = Path(__file__).parent / "golden"
CI = os.environ.get("CI", "").lower() not in ("", "0", "false")

# The time of one example says more about the machine than about the program. A change is judged by the same
# examples every time; who asks for more of them is shown others on each run.
SEARCHING = any(name in os.environ for name in ("DRAFTER_EXAMPLES", "DRAFTER_FUZZ"))
settings.register_profile(
    "drafter", deadline=None, derandomize=not SEARCHING, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("drafter")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regen", action="store_true", help="rewrite the golden files instead of comparing")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Return ``golden(name, text)``: the text equals ``tests/golden/<name>``; --regen rewrites that file."""
    regen = bool(request.config.getoption("--regen"))

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if regen:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert path.exists(), f"no tests/golden/{name} yet: run once with --regen and review it"
        assert text == path.read_bytes().decode()

    return compare


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files of few tests: the long ones are among them, and none is waited for at the end."""
    counts = Counter(item.path for item in items)
    items.sort(key=lambda item: counts[item.path])


def _refused(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turn a skip into a failure that names the reason of the skip."""
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
    report.outcome = "failed"
    report.longrepr = f"CI skips nothing, but this was skipped: {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if CI and report.skipped and not hasattr(report, "wasxfail"):
        _refused(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    if CI and report.skipped:
        _refused(report)
    return report
