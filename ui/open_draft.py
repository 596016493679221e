"""One declaration while it is open: its document, its autosave, and its screens in the desk's stack."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from declare_app.drafting.problems import Place
from declare_app.services.session import Session
from declare_app.services.stopping import note_stop
from declare_app.services.units import Units
from declare_app.services.vault_records import KeptDraft
from ui.autosave import Autosave
from ui.form.document import Document
from ui.form.papers import PapersPage
from ui.form.screening import ScreeningPage
from ui.form.workspace import Workspace
from ui.review.signing_road import SigningRoad
from ui.shell import Shell
from ui.wording import tr


class OpenDraft(QObject):
    """``home_asked``: leave it; ``failed``: an AppError that none of its screens can show."""

    home_asked = Signal()
    failed = Signal(object)

    def __init__(self, shell: Shell, session: Session, kept: KeptDraft, units: Units) -> None:
        super().__init__()
        self._shell = shell
        self._session = session
        self._units = units
        self._workspace: Workspace | None = None
        self._passing: QWidget | None = None
        self._stopped = ""
        self.stack = QStackedWidget()
        self.document = Document(kept, session.ground.regimes, shell.environment.new_id, shell.background)
        self.autosave = Autosave(self.document, shell.vault_thread, session)
        self._road = SigningRoad(self.document, shell, session, self.autosave.flush)
        self._road.page_ready.connect(self._pass_on)
        self._road.place_asked.connect(self._go_to)
        self._road.back_asked.connect(self.show_workspace)
        self._road.correction_asked.connect(self.show_workspace)
        self._road.home_asked.connect(self.home_asked)
        self._road.failed.connect(self.failed)

    @property
    def title(self) -> str:
        """Kind and year, nothing more: others may look at the screen."""
        filing = self.document.regime.form.filing(self.document.draft.filing)
        year = self.document.draft.completed_on[-4:]
        return tr("{filing} declaration {year}").format(filing=filing.name if filing else "", year=year)

    def resume_in(self, section: str) -> None:
        """The form opens where it was left."""
        self._stopped = section

    def show_screening(self) -> None:
        """All kinds of assets at once, before the first page."""
        page = ScreeningPage(self.document, self._shell.theme)
        page.finished.connect(self.show_workspace)
        page.papers_asked.connect(self._show_papers)
        self._pass_on(page)
        page.focus_first()

    def show_workspace(self) -> None:
        """The form itself."""
        if self._workspace is None:
            self._workspace = Workspace(self.document, self._shell.theme, self._units)
            self._workspace.review_asked.connect(self.show_review)
            self._workspace.home_asked.connect(self.home_asked)
            self.stack.addWidget(self._workspace)
        self.stack.setCurrentWidget(self._workspace)
        self._remove(self._passing)
        self._passing = None
        section, self._stopped = self._stopped or self._workspace.section, ""
        self._workspace.go_to(section)  # the focus goes to the first field to fill

    def show_review(self) -> None:
        """The pages as they will print, and the last checks."""
        self._road.review()

    def show_signed(self) -> None:
        """What was signed before, and what is left to do with it."""
        self._road.after_signing()

    def leave(self) -> None:
        """Watch no more, forget the steps to undo; everything else goes with ``stack``, which the desk takes away."""
        self._note_stop()
        self.autosave.stop()
        self.document.rest()
        self.document.stack.clear()
        self.stack.setEnabled(False)
        for one in (self._road, self.autosave, self.document, self):
            one.setParent(self.stack)

    def _note_stop(self) -> None:
        """A vault that takes it not is told of elsewhere; a place that is forgotten costs one look."""
        if self._workspace is not None:
            call = partial(note_stop, self._session.vault, self.document.kept.id, self._workspace.section)
            self._shell.vault_thread.run(call, lambda _nothing: None, lambda _error: None)

    def _go_to(self, section: str, row_id: str, cell: str) -> None:
        self.show_workspace()
        if self._workspace is None:
            return
        meant = (section, row_id, cell)
        known = self.document.known_problems()
        problem = next((one for one in known if _spot(one.place) == meant), None)
        if problem is not None:
            self._workspace.go_to_problem(problem)
        else:
            self._workspace.go_to(*meant)

    def _show_papers(self) -> None:
        """In front of the screening, which keeps its ticks."""
        papers = PapersPage(self.document, self._shell.theme)
        papers.closed.connect(lambda: self._remove(papers))
        self.stack.addWidget(papers)
        self.stack.setCurrentWidget(papers)

    def _pass_on(self, page: QWidget) -> None:
        """A screen that is made anew each time it is shown."""
        old, self._passing = self._passing, page
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        self._remove(old)

    def _remove(self, screen: QWidget | None) -> None:
        if screen is not None:
            self.stack.removeWidget(screen)
            screen.deleteLater()


def _spot(place: Place) -> tuple[str, str, str]:
    return place.section, place.row_id, place.cell
