"""The base of every part of the report's model."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A part of a report: frozen, with Chinese keys, refusing keys it does not know.

    Each field carries its Chinese key (alias), its constraint (type) and its explanation
    (description) once; files, editor schema, messages and questions are derived from them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
