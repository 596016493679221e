"""The power goes at any system call of a saving process: every disk that may be found then is whole (T2, a tenth)."""

from tests.reliability.power_loss import power_loss


def test_no_acknowledged_save_is_lost_when_the_power_goes() -> None:
    vault, plain = power_loss(saves=3, states_per_cut=5)
    assert vault.examples == ()
    assert vault.bad == 0
    assert vault.states >= 500
    # The same disks must harm a connection that does not sync the folder, else they would prove nothing.
    assert plain.lost > 0
