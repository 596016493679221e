"""What is said of a file that left: for whom it is sealed, or that whoever has it can read it, and why it is so."""

from declare_app.services.delivery_order import Delivered
from declare_app.services.wording import without_controls
from ui.wording import tr


def receiver_words(delivered: Delivered) -> str:
    """In a few words, for a list of facts."""
    if not delivered.is_sealed:
        return tr("Nobody: not encrypted")
    return without_controls(delivered.unit).strip() or _offices(delivered) or tr("the offices named at signing")


def delivery_words(delivered: Delivered) -> str:
    """Who can read the file, as sentences."""
    if delivered.is_sealed:
        said = tr("The file is encrypted for {names}: only they can open it. Your own copy stays in this vault.")
        unit, offices = receiver_words(delivered), _offices(delivered)
        return said.format(names=f"{unit} ({offices})" if offices not in ("", unit) else unit)
    if delivered.reason:
        said = tr("The file is not encrypted: whoever has it can read it. Reason noted: {reason}")
        return said.format(reason=without_controls(delivered.reason))
    return tr("The file is not encrypted: whoever has it can read it.")


def _offices(delivered: Delivered) -> str:
    return "; ".join(name for one in delivered.offices if (name := without_controls(one).strip()))
