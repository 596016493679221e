"""What every row of a declaration shares, and the three bundles that many rows carry: value, certificate, money."""

from typing import ClassVar, Self

from pydantic import BaseModel, ConfigDict, model_validator

from declare_app.model.values import Amount, CertificateStatus, Currency, Money, Text, ValueBasis


class Record(BaseModel):
    """One row of a section: frozen, and complete unless ``no_information`` says why it is not."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, hide_input_in_errors=True)

    needed: ClassVar[frozenset[str]] = frozenset()
    """The attributes that must be there."""

    id: Text
    """Opaque, kept for the life of the thing it names."""
    no_information: Text | None = None
    """Why something is missing; prints in its place."""

    @model_validator(mode="after")
    def _complete_or_explained(self) -> Self:
        if self.no_information is None:
            missing = [name for name in sorted(self.needed) if getattr(self, name) is None]
            if missing:
                raise ValueError(f"missing without explanation: {', '.join(missing)}")
        return self


class Valued(Record):
    """Something with a value (giá trị), note 10."""

    value_basis: ValueBasis | None = None
    value_vnd: Money | None = None
    value_reason: Text | None = None

    @model_validator(mode="after")
    def _value_is_whole(self) -> Self:
        if self.value_basis == "undeterminable":
            whole = self.value_vnd is None and self.value_reason is not None
        elif self.value_basis is None:
            whole = self.no_information is not None and self.value_vnd is None and self.value_reason is None
        else:
            whole = self.value_vnd is not None and self.value_reason is None
        if not whole:
            raise ValueError("a value is an amount with its basis, or undeterminable with a reason")
        return self


class Certified(Record):
    """Something with a certificate (giấy chứng nhận), note 11."""

    certificate_status: CertificateStatus | None = None
    certificate_no: Text | None = None
    certificate_holder: Text | None = None

    @model_validator(mode="after")
    def _certificate_is_whole(self) -> Self:
        both = self.certificate_no is not None and self.certificate_holder is not None
        neither = self.certificate_no is None and self.certificate_holder is None
        whole = both if self.certificate_status == "yes" else neither
        if not whole or (self.certificate_status is None and self.no_information is None):
            raise ValueError("a certificate is a number and a holder, or not yet issued")
        return self


class MoneyHeld(Record):
    """Money in some currency with its value in đồng (note 21)."""

    currency: Currency | None = None
    amount: Amount | None = None
    value_vnd: Money | None = None

    @model_validator(mode="after")
    def _money_is_whole(self) -> Self:
        if self.currency is None:
            whole = self.no_information is not None and self.amount is None and self.value_vnd is None
        elif self.currency == "VND":
            whole = self.value_vnd is not None and self.amount in (None, self.value_vnd)
        else:
            whole = self.value_vnd is not None and self.amount is not None
        if not whole:
            raise ValueError("money is a value in đồng, with its amount where the currency is foreign")
        return self
