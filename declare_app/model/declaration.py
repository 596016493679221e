"""The whole declaration (bản kê khai): what stands in ``declaration.json``, typed, frozen and complete."""

from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, SerializeAsAny, StringConstraints

from declare_app.model.record import Record
from declare_app.model.values import Day, Text

FORMAT: Final = "kkts-declaration/1.0"

FilingCode = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]


class NamedRegime(BaseModel):
    """Which form and which figures the declarant saw."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, hide_input_in_errors=True)

    form: FilingCode
    form_sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    parameters_on: Day


class DeclarationHead(BaseModel):
    """Everything but the sections: enough to find the form by which the sections are read."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, hide_input_in_errors=True)

    format: Literal["kkts-declaration/1.0"] = FORMAT
    regime: NamedRegime
    filing: FilingCode
    completed_on: Day
    governing_agency_name: Text | None = None
    unit_name: Text
    signed_place: Text | None = None


class Declaration(DeclarationHead):
    """A finished declaration: every section of its filing, by section id; an empty one prints "Không"."""

    sections: Mapping[str, tuple[SerializeAsAny[Record], ...]]

    def rows(self, section_id: str) -> tuple[Record, ...]:
        return self.sections.get(section_id, ())

    def as_json_value(self) -> dict[str, Any]:
        """Dicts, lists and strings only; what is not there is left out, never null."""
        return self.model_dump(mode="json", exclude_none=True)
