"""The regions in a body's name: 松山市云岭县人民政府 → 松山市, 云岭县."""

from __future__ import annotations

from drafter.zh.regex import regex

_OFFICE_WORDS = (
    "住房|城乡|城市[管建]|城镇|社区|乡镇|乡村|县域|县级|市场|市政|市容|市域|区域|街道办|.{0,4}依法治"
)
_REGION = regex(rf"(?!{_OFFICE_WORDS}).[^省市县区旗镇乡街道]*?(?:自治[区州县旗]|街道|[省市县区旗镇乡])")
_UNNAMED_ZONE = regex("(?:经济|技术|高新|产业|工业|综合|示范|旅游)+开发区")
"""A zone without name of its own: it goes by that of the region it lies in."""
_GOVERNED = {"街道": "办事处", "开发区": "管理委员会"}
"""What governs a place whose name ends so; any other has a government."""
_BODIES = ("人民政府", "局", "委员会", "办公室", "办事处", "管委会")


def regions(name: str) -> list[str]:
    """Return the regions that a name begins with, the widest first."""
    found, at = [], 0
    while match := _REGION.match(name, at):
        found.append(match.group())
        at = match.end()
    return found


def region_of(name: str) -> tuple[str, str]:
    """Return the region whose body a name is, and the region above it; empty where the name tells none."""
    *above, own = regions(name) or [""]
    superior = above[-1] if above else ""
    return (f"{superior}{own}" if _UNNAMED_ZONE.fullmatch(own) else own), superior


def is_zone(name: str) -> bool:
    """True for the name of a development zone or of the body that runs it."""
    own, _ = region_of(name)
    return own.endswith("开发区") and name.endswith(("开发区", "管委会", "管理委员会"))


def is_body(name: str) -> bool:
    """True for the name of a body that reports, rather than of a place."""
    return name.endswith(_BODIES)


def government_of(place: str) -> str:
    """Return the full name of the body that governs a place; empty for what is no place's name alone."""
    if not place or "".join(regions(place)) != place:
        return ""
    return place + next((body for ending, body in _GOVERNED.items() if place.endswith(ending)), "人民政府")
