"""Painted pieces: each shows one fact, and speaks it in one sentence."""

from ui.components.deadline import Deadline
from ui.components.guilloche import Guilloche
from ui.components.meters import Progress, Steps, Threshold

__all__ = ["Deadline", "Guilloche", "Progress", "Steps", "Threshold"]
