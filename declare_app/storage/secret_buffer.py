"""Secret bytes in one place of memory that is kept from the swap file where the system allows, and wiped after use.

Best effort: Python itself may have made copies of a text before it came here (docs/threat-model.md).
"""

import ctypes
import sys
from types import TracebackType
from typing import Final, Self

_LENGTH_TYPE: Final = ctypes.c_size_t


class SecretBuffer:
    """``size`` secret bytes. ``content`` may be written once by whoever derives them; ``close`` wipes them."""

    def __init__(self, size: int) -> None:
        self.content = bytearray(size)
        self._pinned = _keep_from_swap(self.content)

    @classmethod
    def holding(cls, secret: bytes | bytearray) -> Self:
        """A buffer with a copy of ``secret``."""
        buffer = cls(len(secret))
        buffer.content[:] = secret
        return buffer

    def close(self) -> None:
        """Overwrite the bytes with zeros; a second call does nothing more."""
        if self.content:
            ctypes.memset((ctypes.c_char * len(self.content)).from_buffer(self.content), 0, len(self.content))
        if self._pinned:
            _release(self.content)
            self._pinned = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, why: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"SecretBuffer({len(self.content)} bytes)"


def _address(content: bytearray) -> ctypes.c_void_p:
    return ctypes.c_void_p(ctypes.addressof((ctypes.c_char * len(content)).from_buffer(content)))


def _keep_from_swap(content: bytearray) -> bool:
    if not content:
        return False
    try:
        if sys.platform == "win32":
            return bool(ctypes.windll.kernel32.VirtualLock(_address(content), _LENGTH_TYPE(len(content))))
        return bool(ctypes.CDLL(None).mlock(_address(content), _LENGTH_TYPE(len(content))) == 0)
    except (OSError, AttributeError):
        return False  # a system without it; the threat model says that this is best effort


def _release(content: bytearray) -> None:
    # A whole page is let go, and a neighbour on it with it: better than pages that stay pinned for ever.
    if sys.platform == "win32":
        ctypes.windll.kernel32.VirtualUnlock(_address(content), _LENGTH_TYPE(len(content)))
    else:
        ctypes.CDLL(None).munlock(_address(content), _LENGTH_TYPE(len(content)))
