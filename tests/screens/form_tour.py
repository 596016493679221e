"""Through every page of an open declaration, by the keyboard."""

from PySide6.QtCore import Qt

from tests.screens.camera import Camera, settle
from tests.ui.form.hands import CONTROL, press
from tests.ui.shell.journey import Journey
from ui.form.workspace import Workspace

MOST_PROBLEMS = 200


class FormTour:
    """Pictures of the pages of whatever declaration is open."""

    def __init__(self, journey: Journey, camera: Camera) -> None:
        self._journey = journey
        self._camera = camera

    def every_page(self, state: str) -> None:
        """From the first to the last, with Ctrl+Page Down."""
        workspace = self.workspace()
        before = None
        while workspace.isVisible() and workspace.section != before:
            self._take(workspace, state)
            before = workspace.section
            press(workspace, Qt.Key.Key_PageDown, CONTROL)
            settle()

    def every_problem(self) -> None:
        """With F8: in each section the place where it stops first."""
        workspace = self.workspace()
        seen: set[str] = set()
        for _ in range(MOST_PROBLEMS):
            press(workspace, Qt.Key.Key_F8)
            settle()
            if workspace.section not in seen:
                seen.add(workspace.section)
                self._take(workspace, "problems")

    def workspace(self) -> Workspace:
        """The one on the screen, once it is there."""
        self._journey.wait("next")
        return next(one for one in self._journey.window.main.findChildren(Workspace) if one.isVisible())

    def _take(self, workspace: Workspace, state: str) -> None:
        name = workspace.section or "facts"
        self._camera.take("form", f"form-{name}", state)
