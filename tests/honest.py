"""In CI a test that was skipped, or failed as expected, is a failure: green means that everything was shown."""

import os
from collections.abc import Generator
from typing import Final

import pytest

IN_CI: Final = os.environ.get("CI", "") == "true"

# Tests that may be skipped in CI, each with its reason beside it; at most five.
# Other people's vectors lie beside a clone, never in it; where they do not, nothing of them can be shown.
MAY_BE_SKIPPED: Final[frozenset[str]] = frozenset(
    {
        f"tests/core/signing/test_algorithms.py::test_forged_signatures_are_refused_and_right_ones_taken[{file}]"
        for file in ("ecdsa_secp256r1_sha256_test.json", "rsa_signature_2048_sha256_test.json")
    }
    | {
        f"tests/core/storage/test_vectors.py::{name}"
        for name in (
            "test_what_was_forged_does_not_open_and_what_is_right_does",
            "test_keys_are_derived_as_others_derive_them",
        )
    }
)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A skip or an expected failure, at any phase of a test, becomes a failure."""
    report = yield
    if IN_CI and report.skipped and item.nodeid not in MAY_BE_SKIPPED:
        why = report.__dict__.pop("wasxfail", None) or report.longrepr  # left in, pytest would not count the failure
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was not run to its end, and in CI that is a failure: {why}"
    return report


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """So does a whole module that skips itself."""
    report = yield
    if IN_CI and report.skipped and collector.nodeid not in MAY_BE_SKIPPED:
        report.outcome = "failed"
        report.longrepr = f"{collector.nodeid} skipped itself, and in CI that is a failure: {report.longrepr}"
    return report
