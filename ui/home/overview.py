"""What the first page shows, read in one go on the vault's thread."""

from dataclasses import dataclass
from datetime import datetime

from declare_app.services.cards import DraftCard
from declare_app.services.session import Session


@dataclass(frozen=True)
class Overview:
    """``last_backup`` None: no copy was ever made."""

    cards: list[DraftCard]
    last_saved: datetime | None
    last_backup: datetime | None

    @property
    def at_hand(self) -> DraftCard | None:
        """The duty: the open declaration that is due first; among those without a day the one saved last."""
        waiting = [card for card in self.cards if card.is_open]
        dated = [card for card in waiting if card.due is not None]
        if dated:
            return min(dated, key=lambda card: (card.due, -card.saved_at.timestamp()))
        return waiting[0] if waiting else None


def overview_of(session: Session) -> Overview:
    """Raises AppError ``vault.*``."""
    return Overview(session.cards(), session.last_saved(), session.last_backup())
