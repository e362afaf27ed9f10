"""Which character style a role takes in which paragraph."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from drafter.blocks import Role
from drafter.render.word.tokens import Face, Profile

BODY_FACE = "BodyFace"
GAP = "Gap"
BODY_GAP = "BodyGap"
SIGNER_FACE = "SignerFace"


class Look(NamedTuple):
    """Character style of a run, and of those of its characters that the face cannot draw (empty: none)."""

    style: str
    rare: str


Faces = dict[Role, Look]


@cache
def rare_styles(profile: Profile) -> dict[str, str]:
    """Return the face of larger repertoire → character style, for every face that needs one."""
    wides = [face.wide for face in all_faces(profile) if face.wide != face.name]
    return {wide: f"Rare{place}" for place, wide in enumerate(dict.fromkeys(wides), start=1)}


def rare_style(profile: Profile, face: Face) -> str:
    """Return the character style for what a face cannot draw, empty if it draws everything."""
    return rare_styles(profile)[face.wide] if face.wide != face.name else ""


@cache
def plain(profile: Profile, face: Face) -> Faces:
    """Return the looks in a paragraph that has one face."""
    look = Look("", rare_style(profile, face))
    return {Role.TEXT: look, Role.HEADING: look, Role.GAP: Look(GAP, "")}


@cache
def run_in(profile: Profile, level: int) -> Faces:
    """Return the looks in a paragraph that begins with a heading of a level and goes on as body text."""
    return {
        Role.HEADING: Look("", rare_style(profile, head(profile, level))),
        Role.TEXT: Look(BODY_FACE, rare_style(profile, profile.body)),
        Role.GAP: Look(BODY_GAP, ""),
    }


def head(profile: Profile, level: int) -> Face:
    """Return the face of headings of a level, 1 to 4."""
    return (profile.head_1, profile.head_2, profile.head_3, profile.head_4)[level - 1]


def all_faces(profile: Profile) -> tuple[Face, ...]:
    """Return the face of every use, in the order of the table; a face comes as often as it is used."""
    heads = tuple(head(profile, level) for level in range(1, 5))
    others = (profile.title_face, profile.stage_face, profile.mark_face, profile.signer_face)
    return (profile.body, *heads, *others, profile.annex_face, profile.table_head, profile.page_face)
