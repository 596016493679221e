"""A window of every field that takes text, which tells on standard output what each of them holds; for unikey.py."""

import json
import sys

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QFormLayout, QWidget

from declare_app.services.units import Units
from ui.components.inputs import AreaEdit, DateEdit, Edit, MoneyEdit, PasswordEdit, TextArea
from ui.form.unit_picker import AddressEdit

LONGEST_MS = 120_000


def tell(**facts: object) -> None:
    """One line of JSON."""
    print(json.dumps(facts, ensure_ascii=False), flush=True)


class Fields(QWidget):
    """The fields one under another, the first with the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self._fields: dict[str, Edit | TextArea] = {
            "line": Edit(),
            "area of text": TextArea(),
            "address": AddressEdit(Units()),
            "money": MoneyEdit(),
            "area": AreaEdit(),
            "date": DateEdit(),
            "password": PasswordEdit(),
            "last": Edit(),
        }
        layout = QFormLayout(self)
        for name, field in self._fields.items():
            field.typed_changed.connect(lambda text, name=name: tell(field=name, typed=text))
            layout.addRow(name, field)
        self.resize(900, 640)

    def tell_places(self) -> None:
        """Where each field is on the screen, once they are all there."""
        for name, field in self._fields.items():
            middle = field.mapToGlobal(QPoint(60, field.height() // 2))
            tell(place=name, x=middle.x(), y=middle.y())
        self._fields["line"].setFocus()
        tell(ready=int(self.winId()))


def main() -> None:
    application = QApplication(sys.argv)
    fields = Fields()
    fields.move(0, 0)
    fields.show()
    QTimer.singleShot(300, fields, fields.tell_places)
    QTimer.singleShot(LONGEST_MS, application.quit)
    application.exec()


if __name__ == "__main__":
    main()
