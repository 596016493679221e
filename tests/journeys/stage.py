"""The window as a process of its own, with somebody in front of it: python -m tests.journeys.stage ROAD FOLDER DAY."""

import json
import os
import sys
import traceback
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any
from unittest.mock import patch

from PySide6.QtWidgets import QApplication

from declare_app.base.environment import VIETNAM, Environment
from declare_app.services import vaults
from declare_app.signing import token_link
from tests.journeys import roads, token_road
from tests.journeys.person import Person, Screen
from tests.softhsm import SPY_VARIABLES
from tests.ui.shell.conftest import CHEAP
from ui import application
from ui.composition import Window, composed

ROADS = {
    "to_the_middle": roads.to_the_middle,
    "from_the_middle": roads.from_the_middle,
    "first": roads.first_filing,
    "token": token_road.with_the_pin,
    "token, wrong PIN first": token_road.with_a_wrong_pin_first,
}


def walk(person: Person, screen: Screen, road: str, desk: Path) -> None:
    """To the end of the road; tell it, and close the window when the other side says so."""
    try:
        ROADS[road](person, desk)
    except Exception:  # noqa: BLE001  # whatever it is, the other side is told
        sys.stderr.write(traceback.format_exc())
        sys.stderr.flush()
        os._exit(3)
    tell(actions=person.count.actions, letters=person.count.letters)
    sys.stdin.readline()
    screen.act(lambda: [one.close() for one in QApplication.topLevelWidgets() if one.objectName() == "main_window"])


def tell(**facts: Any) -> None:
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


def staged(road: str, desk: Path, *arguments: Any) -> Window:
    """The window as the program builds it, and the person."""
    window = composed(*arguments)
    screen = Screen()
    person = Person(screen)
    Thread(target=partial(walk, person, screen, road, desk), daemon=True).start()
    return window


def main(road: str, desk: str, day: str) -> None:
    moment = datetime.strptime(f"{day} 10:42", "%d/%m/%Y %H:%M").replace(tzinfo=VIETNAM)
    with (
        patch.object(vaults, "calibrated_cost", lambda: CHEAP),
        patch.object(token_link, "_PASSED_ON", (*token_link._PASSED_ON, *SPY_VARIABLES)),
        patch.object(application, "Environment", lambda: Environment(now=lambda: moment)),
        patch.object(application, "composed", partial(staged, road, Path(desk))),
    ):
        raise SystemExit(application.run(["kekhai"]))


if __name__ == "__main__":
    main(*sys.argv[1:])
