"""What becomes of every character, sorted into the segments of two documents, as tracked changes can say it.

Characters stay only within paired segments, and the last paragraph mark of a segment always stays: no
program takes the last mark of a body, cell or text box away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from drafter.redline.pairing import Pairing, Segment
from drafter.redline.pieces import Fate, Piece, Span


class Token(NamedTuple):
    """Characters of one paragraph, or a mark, with their fate.

    Attributes:
        fate: what becomes of them.
        old: where they stood, None for what is inserted.
        new: where they stand, None for what is deleted.
        move: the move they belong to, 0 for none.
        mark: True for a paragraph mark.
    """

    fate: Fate
    old: Span | None
    new: Span | None
    move: int
    mark: bool


def cut(pieces: Iterable[Piece], old: Sequence[int], new: Sequence[int]) -> Iterator[Token]:
    """Yield the pieces as tokens: characters of one paragraph, or its mark.

    Args:
        pieces: of the comparison; none reaches over the end of a paragraph.
        old, new: number of characters of each paragraph, without its mark.
    """
    for fate, before, after, move in pieces:
        if before is not None and before.end > old[before.paragraph]:
            marked = True
        else:
            marked = before is None and after is not None and after.end > new[after.paragraph]
        if not marked:
            yield Token(fate, before, after, move, False)
            continue
        span = before or after
        if span is not None and span.end - span.start > 1:
            yield Token(fate, _text(before), _text(after), move, False)
        yield Token(fate, _mark(before), _mark(after), move, True)


def _text(span: Span | None) -> Span | None:
    return None if span is None else Span(span.paragraph, span.start, span.end - 1)


def _mark(span: Span | None) -> Span | None:
    return None if span is None else Span(span.paragraph, span.end - 1, span.end)


def streams(tokens: Iterable[Token], pairing: Pairing) -> dict[Segment, list[Token]]:
    """Sort tokens into segments; what has no counterpart as a whole is in none.

    Characters that would stay outside of paired segments are deleted here and inserted there.
    """
    found: dict[Segment, list[Token]] = {segment: [] for segment in pairing.segments}
    for token in tokens:
        _, before, after, move, mark = token
        old = None if before is None else pairing.of_old.get(before.paragraph)
        new = None if after is None else pairing.of_new.get(after.paragraph)
        if old is not None and (after is None or old is new):
            found[old].append(token)
        elif new is not None and before is None:
            found[new].append(token)
        else:
            if old is not None:
                found[old].append(Token("deleted", before, None, move, mark))
            if new is not None:
                found[new].append(Token("inserted", None, after, move, mark))
    return {segment: _kept_end(segment, stream) for segment, stream in found.items()}


def _kept_end(segment: Segment, stream: list[Token]) -> list[Token]:
    """The stream with the last marks of both sides as one that stays, at its end."""
    if not (segment.old and segment.new):
        return stream
    last, end = segment.old[-1], segment.new[-1]
    if not (isinstance(last, int) and isinstance(end, int)):
        return stream
    old = next(token.old for token in reversed(stream) if token.mark and token.old is not None)
    new = next(token.new for token in reversed(stream) if token.mark and token.new is not None)
    if stream[-1].old == old and stream[-1].new == new:
        return stream
    kept = [left for token in stream for left in _without(token, old, new)]
    return [*kept, Token("same", old, new, 0, True)]


def _without(token: Token, old: Span, new: Span) -> Iterator[Token]:
    """What is left of a token when the last marks are taken out of it."""
    if not token.mark or (token.old != old and token.new != new):
        yield token
    elif token.old not in (old, None):
        yield Token("deleted", token.old, None, token.move, True)
    elif token.new not in (new, None):
        yield Token("inserted", None, token.new, token.move, True)
