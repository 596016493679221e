"""What may be written down of a fault that nobody expected: its kind and where it happened, never what it says."""

import traceback
from pathlib import Path
from types import TracebackType


def places_of(kind: type[BaseException], at: TracebackType | None) -> list[str]:
    """A line for its kind and one for each place. What an exception says may hold what was typed, so it is left out."""
    places = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(at)]
    return [f"{kind.__module__}.{kind.__qualname__}", *places]
