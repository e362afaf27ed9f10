"""Who holds a lock: written to the lock file, read back, judged and told."""

from __future__ import annotations

import json
import math
import os
import platform
import sys
import time
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from drafter.store.trouble import shown

_MOST_SIGNS = 64  # of a role or a machine's name in a message
_MOST_PID = 2**31 - 1
_MINUTE, _HOUR, _DAY = 60, 3600, 86400


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock.

    Attributes:
        role: who works, as people call it (法治科, 司法局).
        host: name of the machine.
        pid: number of the process on that machine.
        started: when that process began, in ticks since the machine's start; 0 where unknown.
        since: when the lock was taken, seconds since 1970.
    """

    role: str
    host: str
    pid: int
    started: int
    since: float


def this_process(role: str) -> Holder:
    """Return this process as a holder from now on."""
    return Holder(role[:_MOST_SIGNS], platform.node(), os.getpid(), _started(os.getpid()), time.time())


def dump(holder: Holder) -> bytes:
    """Return the content of a lock file."""
    return (json.dumps(asdict(holder), ensure_ascii=True, indent=1) + "\n").encode()


def load(data: bytes) -> Holder | None:
    """Return the holder, None when the lock file was not written by this program."""
    try:
        fields = json.loads(data)
        holder = Holder(
            role=shown(str(fields["role"])[:_MOST_SIGNS]),
            host=shown(str(fields["host"])[:_MOST_SIGNS]),
            pid=int(fields["pid"]),
            started=int(fields["started"]),
            since=float(fields["since"]),
        )
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return None
    sound = 0 < holder.pid <= _MOST_PID and math.isfinite(holder.since)
    return holder if sound else None


def may_be_at_work(holder: Holder) -> bool:
    """Tell whether the holder's process may still run: always, on another machine."""
    # Windows has no harmless way to ask for a process.
    if holder.host != platform.node() or sys.platform == "win32":
        return True
    try:
        os.kill(holder.pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    started = _started(holder.pid)
    return started == holder.started or (started >= 0 and 0 in (started, holder.started))


def _started(pid: int) -> int:
    """Return when a process began, in ticks since the machine's start; 0 if unknown, -1 for a dead one.

    Source: proc(5), /proc/PID/stat, field 3 (state) and field 22 (starttime).
    """
    try:
        fields = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
        return -1 if fields[0] in "ZX" else int(fields[19])
    except (OSError, ValueError, IndexError):
        return 0


def described(holder: Holder, now: float) -> str:
    """Return who works where since when, a Chinese clause: 由法治科在本机使用，……开始，已有3小时."""
    where = "本机" if holder.host == platform.node() else f"另一台机器（{holder.host}）"
    return (
        f"由{holder.role or '别人'}在{where}使用，{_when(holder.since)}开始，已有{_age(now - holder.since)}"
    )


def _when(since: float) -> str:
    try:
        moment = datetime.fromtimestamp(since)
    except (ValueError, OverflowError, OSError):
        return "不知何时"
    return f"{moment.year}年{moment.month}月{moment.day}日{moment:%H:%M}"


def _age(seconds: float) -> str:
    """Return an age in the largest whole unit: 3分钟, 2小时, 5天; a moment is 不到1分钟."""
    for unit, name in ((_DAY, "天"), (_HOUR, "小时"), (_MINUTE, "分钟")):
        if seconds >= unit:
            return f"{int(seconds // unit)}{name}"
    return "不到1分钟"
