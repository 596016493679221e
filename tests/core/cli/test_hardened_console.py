"""Before the console reads a passphrase, the process gives up what would show its memory."""

from pathlib import Path

from tests.core.cli.desk import Console


def test_the_process_is_hardened_before_it_reads_a_passphrase(
    console: Console, vault_desk: Path, hardened: list[str]
) -> None:
    status, _, _ = console("vault", "create", vault_desk / "h.kkv", "--password-file", vault_desk / "passphrase")
    assert (status, bool(hardened)) == (0, True)
