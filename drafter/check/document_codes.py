"""机关代字: whose number a document bears, told by the characters of the code and of the body's name."""

from __future__ import annotations

from drafter.zh.prose_width import plain
from drafter.zh.regex import HAN, regex
from drafter.zh.regions import regions

_PARTY = regex(f"^{HAN}{{1,2}}委(?:发|文|字|办|报|函)?$")
_GOVERNMENT = regex(f"^{HAN}{{1,2}}(?:政|府)(?:发|文|字|办|报|函)?$")
_GENERAL = set("发文字办报函呈告局委厅室党组政府县区市镇乡街")
"""Characters of a code that say what kind of paper or body it is, not which."""
_SEAT = set("政府")  # one of them stands in the code of a government
_EITHER = set("委政府")  # or of these, where a party committee and a government sign together
_LOWER = set("镇乡街办")  # or of these, in that of a township
_GOVERNED = ("政府", "政府办公室")
_OFFICES = ("政府", "办公室", "办事处", "局")


def foreign_code(code: str, signers: tuple[str, ...]) -> str:
    """Say why a code cannot be that of the bodies that sign, as finished sentences; empty where it can.

    Args:
        code: the characters before the year: 云政发.
        signers: the bodies, as written; of a joint paper either may give its code.
    """
    party = [name for name in signers if name.startswith("中共") or name.endswith("委")]
    joint = bool(party) and len(party) < len(signers)
    if not signers or (joint and _EITHER & set(code)):
        return ""
    said = "不像这几个机关的代字" if joint else _owner(code, plain(signers[0]), party=bool(party))
    return said and f"“{code}”{said}，这份报告由{'、'.join(signers)}署名。请核对发文字号和署名。"


def _owner(code: str, signer: str, *, party: bool) -> str:
    places = regions(signer.removeprefix("中共"))
    around = set("".join(places))
    own = set(signer.removeprefix("".join(places))) - _GENERAL
    telling = [each for each in code if each not in _GENERAL]
    if _PARTY.match(code) and not party and signer.endswith(_OFFICES) and not own & set(telling):
        return "是党委的机关代字"
    if _GOVERNMENT.match(code) and (party or signer.endswith(("局", "委员会"))) and "政" not in signer:
        return "是政府的机关代字"
    if signer.endswith(_GOVERNED):
        return _of_government(code, places, set(telling) & around)
    rest = set(telling[1:]) - around  # the first may be what the place is called for short
    return "不像这个局的机关代字" if signer.endswith("局") and rest and not rest & own else ""


def _of_government(code: str, places: list[str], local: set[str]) -> str:
    township = bool(places) and places[-1][-1] in _LOWER
    if not _SEAT & set(code):
        return "" if township and _LOWER & set(code) else "不像政府的机关代字"
    named = bool(places) and not places[-1].endswith("市") and code[0] not in _GENERAL
    return "" if local or not named else "像是别处的机关代字"
