"""What must share a page with the signature: body text (GB/T 9704-2012, 7.3.5.5).

Word breaks a long paragraph that is kept with the next one and takes its last two lines along; LibreOffice
moves the whole paragraph and leaves its room empty. So a paragraph longer than ``kept_lines`` is bound only
where the signature would have no text beside it.
"""

from __future__ import annotations

from drafter.blocks import Block, Kind, Signature, Text
from drafter.render.word.tokens import Profile, measures
from drafter.render.word.widths import text_width

_SURPLUS = 3  # characters by which a renderer's line may hold more than reckoned


def bound_to_signature(blocks: tuple[Block, ...], profile: Profile) -> frozenset[int]:
    """Return the places of the blocks before the signature that must be kept with the next one."""
    bound: set[int] = set()
    for place, block in enumerate(blocks):
        if isinstance(block, Signature):
            bound |= _chain(blocks, place, profile)
    return frozenset(bound)


def _chain(blocks: tuple[Block, ...], signature: int, profile: Profile) -> set[int]:
    """Walk back from the signature until enough lines of body text are bound to it."""
    bound: set[int] = set()
    lines = 0
    for place in range(signature - 1, -1, -1):
        block = blocks[place]
        more = _body_lines(block, profile)
        if not isinstance(block, Text) or lines >= profile.signature_lines:
            break
        if lines and more > profile.kept_lines:
            break
        bound.add(place)
        lines += more
    return bound


def _body_lines(block: Block, profile: Profile) -> int:
    is_body = isinstance(block, Text) and block.kind is Kind.PARAGRAPH
    return _sure_lines(block.text, profile) if is_body else 0


def _sure_lines(text: str, profile: Profile) -> int:
    """Lines that a paragraph has in any renderer."""
    at = measures(profile)
    width = text_width(text, at) + at.cells(profile.indent) - _SURPLUS * at.advance
    return max(-(-width // at.width), 1)
