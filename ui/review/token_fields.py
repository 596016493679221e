"""Which key on a token signs, and its PIN: what is plugged in is shown before any PIN is asked for."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from declare_app.base.errors import AppError
from declare_app.services.signing_order import OfferedKey, TokenKey
from ui.components.buttons import quiet
from ui.components.choice import Option
from ui.components.combo import Combo
from ui.components.field import Field
from ui.components.inputs import PasswordEdit
from ui.review.page_pictures import Runner
from ui.review.prospect import day_typed
from ui.tokens import SPACE_2
from ui.wording import tr

Look = Callable[[Path | None], Sequence[OfferedKey]]
"""The keys on what is plugged in, also behind the driver that was named; it may take seconds."""

ChooseDriver = Callable[[QWidget], Path | None]


def driver_file(parent: QWidget) -> Path | None:
    """The system's own dialog."""
    kinds = tr("Drivers of tokens (*.dll *.so *.dylib);;All files (*)")
    name, _ = QFileDialog.getOpenFileName(parent, tr("Choose the driver of the token"), "", kinds)
    return Path(name) if name else None


class TokenFields(QWidget):
    """A PIN is given once and never kept; how many tries are left is not said, since tokens do not tell it."""

    def __init__(self, look: Look, background: Runner, choose: ChooseDriver = driver_file) -> None:
        super().__init__()
        self._look, self._background, self._choose = look, background, choose
        self._driver: Path | None = None
        self._keys: dict[str, OfferedKey] = {}
        self._looks = 0
        self.keys = Combo()
        self.keys.setObjectName("token.key")
        self.keys.typed_changed.connect(self._say_pin)
        self.pin = PasswordEdit()
        self.pin.setObjectName("token.pin")
        self.key_field = Field(tr("Key on the token"), self.keys)
        self.pin_field = Field(tr("PIN of the token"), self.pin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        for part in (self.key_field, self._buttons(), self.pin_field):
            column.addWidget(part)

    def look(self) -> None:
        """See what is plugged in now."""
        self._looks += 1
        self.key_field.set_error("")
        self.key_field.set_helper(tr("Looking for tokens…"))
        look, number = partial(self._look, self._driver), self._looks
        self._background.run(look, partial(self._show, number), partial(self._fail, number))

    def look_once(self) -> None:
        """When the fields are shown for the first time."""
        if not self._looks:
            self.look()

    def chosen(self) -> OfferedKey | None:
        """The key that is picked."""
        return self._keys.get(self.keys.typed())

    def given(self) -> TokenKey | None:
        """What was filled in; None, with the reason beside the field, where something is missing."""
        key, pin = self.chosen(), self.pin.typed()
        self.key_field.set_error("" if key else tr("Plug in the token, press “Look again” and choose the key."))
        self.pin_field.set_error("" if pin or key is None else tr("Type the PIN of the token."))
        if key is None:
            self.keys.setFocus()
        elif not pin:
            self.pin.setFocus()
        return TokenKey(key.choice, pin) if key and pin else None

    def forget_pin(self) -> None:
        """Leave no PIN standing on the screen."""
        self.pin.set_typed("")

    def _buttons(self) -> QWidget:
        again = quiet(tr("Look a&gain"))
        again.setObjectName("token.look")
        again.clicked.connect(self.look)
        other = quiet(tr("Another &driver…"))
        other.setObjectName("token.driver")
        other.clicked.connect(self._name_driver)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addStretch(1)
        line.addWidget(again)
        line.addWidget(other)
        return holder

    def _name_driver(self) -> None:
        driver = self._choose(self)
        if driver is not None:
            self._driver = driver
            self.look()

    def _show(self, look: int, found: Sequence[OfferedKey]) -> None:
        if look != self._looks:
            return  # a driver that was slow to answer; another one was asked since
        before = self.keys.typed()
        self._keys = {f"{key.choice.token}/{key.choice.key_id}": key for key in found}
        self.keys.set_options([Option(code, _words(key)) for code, key in self._keys.items()])
        self.keys.set_typed(next(iter(self._keys)) if len(self._keys) == 1 else before)
        self.key_field.set_helper("" if found else tr("No token is seen. Plug it in, wait for its light, look again."))
        self._say_pin()

    def _fail(self, look: int, _error: AppError) -> None:
        self._show(look, ())

    def _say_pin(self, _code: str = "") -> None:
        key = self.chosen()
        self.pin_field.set_warning(_pin_words().get(key.pin.value, "") if key else "")


def _words(key: OfferedKey) -> str:
    said = tr("{name}, valid until {day} ({token})")
    return said.format(name=key.holder.name, day=day_typed(key.holder.valid_until), token=key.label)


def _pin_words() -> dict[str, str]:
    return {
        "low": tr("The token says that tries are running out: a wrong PIN was typed before. Type it only when sure."),
        "final": tr("The token says that this is the last try: a wrong PIN locks it."),
        "locked": tr("The PIN of this token is locked. Take it to where it was issued."),
    }
