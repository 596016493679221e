"""One window for one user: a second start asks the first window to come forward and ends."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCryptographicHash, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS: Final = 500


class SingleInstance(QObject):
    """``asked`` when another start was turned away. Nothing is said over the line but that somebody called."""

    asked = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """``folder``: where this user's vaults are; other users have another."""
        super().__init__(parent)
        digest = QCryptographicHash.hash(str(folder).encode(), QCryptographicHash.Algorithm.Sha256)
        self._name = f"kekhai-{bytes(digest.data()).hex()[:16]}"
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def is_first(self) -> bool:
        """Whether no other window answers; then this one listens from now on."""
        if self.somebody_answers():
            return False
        # Of an instance that was killed the name stays behind.
        QLocalServer.removeServer(self._name)
        # Where the system allows no listening, the vault's own lock still keeps two windows apart.
        self._server.listen(self._name)
        return True

    def somebody_answers(self) -> bool:
        """Whether another window is there; it comes forward."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE_MS):
            return False
        socket.waitForDisconnected(_PATIENCE_MS)
        return True

    def _answer(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnectFromServer()
            caller.deleteLater()
            self.asked.emit()
