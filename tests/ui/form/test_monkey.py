"""A declaration edited at random stays whole: undo leads back, redo forth, what is saved returns, signals tell all."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.builders import REGIMES, draft_of, example
from tests.ui.form.monkey import Monkey

ACTIONS = 400


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("name", ["annual-2026", "initial-2026"])
def test_random_edits_leave_a_declaration_whole(qapp: QApplication, name: str, seed: int) -> None:
    monkey = Monkey(draft_of(example(name)), REGIMES, seed)
    for action in range(ACTIONS):
        monkey.act()
        if action % 100 == 99:
            monkey.go_back()
            monkey.mirror.compare()
            qapp.processEvents()
    assert monkey.saves > 0
