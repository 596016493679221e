"""How the screens of trust name states, uses and cautions, and what follows from taking something out."""

from datetime import date
from typing import Final

from declare_app.base.errors import AppError
from declare_app.services.trust_shown import Caution, EntryKind, EntryState, ShownCandidate, ShownEntry
from declare_app.services.wording import Wording
from ui.wording import tr

# State -> tone and icon of its pill.
LOOKS: Final[dict[EntryState, tuple[str, str]]] = {
    "good": ("ok", "tick-ring"),
    "ending": ("warn", "clock"),
    "expired": ("stop", "octagon"),
    "not_yet": ("warn", "clock"),
    "weak": ("stop", "octagon"),
    "stale": ("warn", "triangle"),
    "idle": ("mute", "ring"),
    "unreadable": ("stop", "octagon"),
}

_DAYS: Final = frozenset({"not_before", "not_after", "list_date", "held_date"})


def day_words(day: date) -> str:
    """24/11/2026."""
    return f"{day:%d/%m}/{day.year:04}"


def refusal(wording: Wording, error: AppError) -> str:
    """The sentence of a failure, its days as people write them."""
    days = {name: day_words(date.fromisoformat(str(error.facts[name]))) for name in _DAYS & error.facts.keys()}
    return wording.of_error(AppError(error.code, **{**error.facts, **days}))


def state_word(entry: ShownEntry) -> str:
    """As the pill says it."""
    if entry.kind == "list" and entry.state == "good":
        return tr("Up to date")
    return {
        "good": tr("In force"),
        "ending": tr("Ends soon"),
        "expired": tr("Ended"),
        "not_yet": tr("Not in force yet"),
        "weak": tr("Too weak"),
        "stale": tr("Newer one due"),
        "idle": tr("Not used"),
        "unreadable": tr("Not readable"),
    }[entry.state]


def validity_line(entry: ShownEntry) -> str:
    """From when until when; of a list its number, its day, how old it is, and when the next one is due."""
    begins = day_words(entry.begins) if entry.begins else ""
    ends = day_words(entry.ends) if entry.ends else ""
    if entry.kind != "list":
        return tr("In force from {begins} until {ends}").format(begins=begins, ends=ends) if begins else ""
    parts = [
        tr("number {number}").format(number=entry.number) if entry.number else tr("without a number"),
        _age_words(entry.age_days, begins),
        tr("next one by {day}").format(day=ends) if ends else tr("does not say when the next one comes"),
        tr("{count} certificates revoked").format(count=entry.revoked),
    ]
    return " · ".join(parts)


def _age_words(days: int, made: str) -> str:
    if days <= 0:
        return tr("made on {day}").format(day=made)
    return tr("made on {day}, {count} days ago").format(day=made, count=days)


def reason_line(entry: ShownEntry) -> str:
    """Why it is in this state and what to do; "" where nothing is to be done."""
    ends = day_words(entry.ends) if entry.ends else ""
    begins = day_words(entry.begins) if entry.begins else ""
    if entry.kind == "local_key" and entry.state in ("expired", "ending", "weak"):
        said = tr("Ask its holder for a newer key; compare its fingerprint with the page signed by hand.")
    else:
        said = {
            "ending": tr("Ask the authority in time for the certificate that follows."),
            "expired": tr("What it vouches for is not believed any more. Ask the authority for its new certificate."),
            "not_yet": tr("It counts from {begins} on. If that day has passed, look at the clock of this computer."),
            "weak": tr("Its key is short or it is signed in an old way. Ask the authority for its new certificate."),
            "stale": tr("Until a newer list is added, nobody can say that a certificate is not revoked."),
            "idle": tr("No authority is trusted, so there is nothing that this list could speak of."),
            "unreadable": tr("While it lies there nothing can be checked and nothing added. Remove it or replace it."),
        }.get(entry.state, "")
    return said.format(begins=begins, ends=ends)


def removal_question(entry: ShownEntry) -> str:
    """What is asked, and what follows from yes."""
    asks = {"list": tr("Remove the list of {name}?"), "unreadable": tr("Delete the file {name}?")}
    asked = asks.get(entry.kind, tr("Trust {name} no longer?")).format(name=entry.title)
    follows = {
        "authority": tr(
            "Signatures of all to whom it issued certificates are then ‘not known’ when they are checked. "
            "Files that were checked already stay as they are."
        ),
        "local_key": tr("Seals made with this key are then level L0 again: the code is compared with the paper."),
        "list": tr("Certificates that stand on this list are then no longer seen to be revoked."),
        "unreadable": tr("The file is deleted. Nothing in it was believed, since it cannot be read."),
    }[entry.kind]
    together = ""
    if entry.of_file > 1:
        together = tr("The file {file} holds {count} entries; all of them go.").format(
            file=entry.file, count=entry.of_file
        )
    return " ".join(part for part in (asked, follows, together) if part)


def kind_words(kind: EntryKind) -> str:
    """What a certificate is, as the head of a candidate says it."""
    return {
        "authority": tr("Certificate of an authority"),
        "local_key": tr("Key made on somebody's computer (level L1)"),
    }.get(kind, "")


def uses_words(candidate: ShownCandidate) -> str:
    """What its key may do."""
    names = {
        "digital_signature": tr("sign"),
        "content_commitment": tr("sign with commitment"),
        "key_encipherment": tr("encrypt keys"),
        "data_encipherment": tr("encrypt data"),
        "key_agreement": tr("agree on keys"),
        "key_cert_sign": tr("issue certificates"),
        "crl_sign": tr("revoke certificates"),
    }
    said = [names[use] for use in candidate.uses if use in names]
    return tr("may {uses}").format(uses=", ".join(said)) if said else tr("does not say what it may do")


def caution_words(caution: Caution, candidate: ShownCandidate) -> str:
    """One sentence a caution."""
    return {
        "everybody": tr(
            "Everybody to whom this authority issues a certificate is believed from then on. Compare the fingerprint "
            "with the one that the authority publishes, got on another way than this file."
        ),
        "in_between": tr("Another authority issued this one: {issuer}. Usually the topmost certificate is added."),
        "no_lists": tr("It may not revoke: its own lists of revoked certificates cannot be added."),
        "no_bounds": tr("It does not say what its key may be used for."),
        "ending": tr("It ends soon, on {ends}."),
    }[caution].format(issuer=candidate.issuer, ends=day_words(candidate.ends))
