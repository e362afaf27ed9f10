"""The base of every part of the report's model."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator


class Model(BaseModel):
    """A part of a report: frozen, with Chinese keys, refusing keys it does not know.

    Each field carries its Chinese key (alias), its constraint (type) and its explanation
    (description) once; files, editor schema, messages and questions are derived from them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _without_empty_keys(cls, data: Any) -> Any:
        """A key without a value says as little as no key; a required one is left to be refused."""
        if not isinstance(data, dict) or None not in data.values():
            return data
        optional = {field.alias for field in cls.model_fields.values() if not field.is_required()}
        return {key: value for key, value in data.items() if value is not None or key not in optional}
