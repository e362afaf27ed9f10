"""The regions in a body's name: 松山市云岭县人民政府 → 松山市, 云岭县."""

from __future__ import annotations

import re

_OFFICE_WORDS = (
    "住房|城乡|城市[管建]|城镇|社区|乡镇|乡村|县域|县级|市场|市政|市容|市域|区域|街道办|.{0,4}依法治"
)
_REGION = re.compile(rf"(?!{_OFFICE_WORDS}).[^省市县区旗镇乡街道]*?(?:自治[区州县旗]|街道|[省市县区旗镇乡])")
_BODIES = ("人民政府", "局", "委员会", "办公室", "办事处", "管委会")


def regions(name: str) -> list[str]:
    """Return the regions that a name begins with, the widest first."""
    found, at = [], 0
    while match := _REGION.match(name, at):
        found.append(match.group())
        at = match.end()
    return found


def is_body(name: str) -> bool:
    """True for the name of a body that reports, rather than of a place."""
    return name.endswith(_BODIES)
