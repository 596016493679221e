"""What this process asks of the system before it holds secrets: no memory dumps, no libraries from odd places.

Friction, not a wall: whoever runs with the user's rights or an administrator's can still read the memory
(docs/threat-model.md). Tried on Linux. The Windows and macOS parts follow the documentation of those systems and have
not been run. Each step is best effort; a step that the system refuses changes nothing else, and nothing raises.
"""

import ctypes
import os
import sys
from contextlib import suppress
from typing import Final

if sys.platform != "win32":
    import resource

# The first has session keys written to a file; the others have OpenSSL load configuration and code from elsewhere.
FOREIGN_SETTINGS: Final = ("SSLKEYLOGFILE", "OPENSSL_CONF", "OPENSSL_MODULES", "OPENSSL_ENGINES")

_PR_SET_DUMPABLE: Final = 4
_PT_DENY_ATTACH: Final = 31
_WINDOWS_CALLS: Final = (  # functions of kernel32
    ("SetErrorMode", 0x1 | 0x2 | 0x8000),  # no boxes of the system that offer a dump
    ("WerSetFlags", 0x1),  # WER_FAULT_REPORTING_FLAG_NOHEAP: error reports without the heap
    ("SetDefaultDllDirectories", 0x1000),  # libraries from our folder, the system's and added ones
    ("SetDllDirectoryW", ""),  # never from the current folder, which may be a stick
)


def harden_process() -> None:
    """Call it first, before a library that reads these settings is loaded."""
    for name in FOREIGN_SETTINGS:
        os.environ.pop(name, None)
    if sys.platform == "win32":
        for function, argument in _WINDOWS_CALLS:
            with suppress(OSError, AttributeError):
                getattr(ctypes.windll.kernel32, function)(argument)
    else:
        with suppress(OSError, ValueError):  # ValueError: the system does not let the limit be set
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        with suppress(OSError, AttributeError):
            _refuse_tracing(ctypes.CDLL(None))


def _refuse_tracing(library: ctypes.CDLL) -> None:
    if sys.platform == "linux":
        # No core file, whatever collects them, and no other process of this user attaches.
        library.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    elif sys.platform == "darwin":
        library.ptrace(_PT_DENY_ATTACH, 0, None, 0)
