"""The declarant, the spouse and the minor children."""

from declare_app.model.record import Record
from declare_app.model.values import Day, NationalId, Text


class _Person(Record):
    full_name: Text | None = None
    date_of_birth: Day | None = None
    permanent_address: Text | None = None
    id_number: NationalId | None = None
    id_issue_date: Day | None = None
    id_issue_place: Text | None = None


class Declarant(_Person):
    """Người kê khai."""

    needed = frozenset(_Person.model_fields) - frozenset(Record.model_fields) | {"position_title", "work_unit"}
    position_title: Text | None = None
    work_unit: Text | None = None


class Spouse(_Person):
    """Vợ hoặc chồng."""

    needed = frozenset(_Person.model_fields) - frozenset(Record.model_fields) | {"occupation", "workplace"}
    occupation: Text | None = None
    workplace: Text | None = None


class MinorChild(_Person):
    """Con chưa thành niên; a small child may have no card yet."""

    needed = frozenset({"full_name", "date_of_birth", "permanent_address"})
