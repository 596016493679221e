"""Ticks stay with their package."""

from pathlib import Path

from declare_app.base.environment import Environment
from declare_app.services.hand_in import steps_done, tick_step
from declare_app.storage.credentials import KdfCost, Passphrase
from declare_app.storage.opening import Place, create_vault


def test_ticks_are_kept_with_their_package(tmp_path: Path) -> None:
    place = Place(tmp_path / "hoso-t000.kkv", tmp_path / "anchor")
    cost = KdfCost(19 * 1024, 1, 1)
    vault, _ = create_vault(place, Passphrase("mận đào lê táo ổi"), "Hồ sơ 1", cost, Environment())
    with vault:
        assert not any(steps_done(vault, "package-1").values())
        tick_step(vault, "package-1", "printed", done=True)
        tick_step(vault, "package-1", "signed", done=True)
        tick_step(vault, "package-1", "signed", done=False)
        assert [step for step, done in steps_done(vault, "package-1").items() if done] == ["printed"]
        assert not any(steps_done(vault, "package-2").values())
