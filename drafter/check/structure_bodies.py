"""Who reports and to whom: whether the title, the signature and the recipients name the right bodies."""

from __future__ import annotations

from drafter.check.draft import Draft
from drafter.check.structure_title import place_in_title
from drafter.understand.frame import unit_in_title
from drafter.zh.prose_width import plain
from drafter.zh.regex import regex
from drafter.zh.regions import regions

_PARTY = regex("^(?:中共|中国共产党)")
_GOVERNMENT = regex("政府$")
_KIND = regex("(?:人民政府|管理委员会|委员会|管委会|工委|党委|办事处|办公室|政府|局|厅|委|办)+$")
_BELOW = regex(
    "^(?:各|[县市区镇乡州](?:委|政府)?(?:各|直属|属))|各(?:部门|单位|科室|站所|村|社区)(?:\\([^()]*\\))?$"
)
_NAMED = 3  # characters of a region that is called by its name: 云岭县, not 县


def other_signer(draft: Draft) -> tuple[str, str] | None:
    """Return the body the title names and the one that signs, where they cannot be the same; else None."""
    named = unit_in_title(draft.found.title) or tuple(filter(None, [place_in_title(draft)]))
    signed = draft.found.signature
    if not named or not signed:
        return None
    if len(named) == len(signed):
        odd = (
            pair
            for pair in zip(named, signed, strict=True)
            if not any(_same(pair[0], each) for each in signed)
        )
        return next(odd, None)
    return None if any(_same(one, other) for one in named for other in signed) else (named[0], signed[0])


def is_own_recipient(draft: Draft) -> bool:
    """True if every body the report is addressed to is one that issues it."""
    issuers = (*draft.found.signature, *unit_in_title(draft.found.title))
    own = {_bare(name) for name in issuers}
    short = {_short(name) for name in issuers if not _is_city(name)}
    recipients = [_bare(name) for name in draft.found.recipients]
    return bool(recipients) and all(name in own or name in short for name in recipients)


def is_addressed_down(draft: Draft) -> bool:
    """True if every body the report is addressed to stands below the one that issues it."""
    recipients = draft.found.recipients
    return bool(recipients) and all(_BELOW.search(plain(name)) for name in recipients)


def _same(one: str, other: str) -> bool:
    """True if one name may be another form of the other."""
    places = [place for name in (one, other) for place in _places(name)[-1:] if len(place) >= _NAMED]
    if len(set(places)) > 1:
        return places[0][-1] != places[1][-1] and not {one, other}.isdisjoint(places)
    first, second = _bare(one), _bare(other)
    if first in places or second in places:
        return True
    if bool(_GOVERNMENT.search(first)) != bool(_GOVERNMENT.search(second)):
        return "政府" in first and "政府" in second
    short, long = sorted((_core(first), _core(second)), key=len)
    return bool(short) == bool(long) and _runs_within(short, long)


def _bare(name: str) -> str:
    return _PARTY.sub("", "".join(plain(name).split()))


def _places(name: str) -> list[str]:
    return regions(_bare(name))


def _core(bare: str) -> str:
    """Return what tells a body from its neighbours: without the regions before it and the kind behind it."""
    return _KIND.sub("", bare.removeprefix("".join(regions(bare))))


def _is_city(name: str) -> bool:
    """True for a body of a city: 市政府 may be that of the city above it."""
    return "".join(_places(name)[-1:]).endswith("市")


def _short(name: str) -> str:
    """Return a name as it stands in a letter: 云岭县人民政府 → 县政府."""
    bare = _bare(name)
    places = regions(bare)
    if not places or len(places[-1]) < _NAMED:
        return bare.replace("人民政府", "政府")
    return (places[-1][-1] + bare.removeprefix("".join(places))).replace("人民政府", "政府")


def _runs_within(short: str, long: str) -> bool:
    """True if the characters of one text stand in the other in the same order."""
    rest = iter(long)
    return all(character in rest for character in short)
