"""For every test: no network (see pyproject.toml), found examples that stay the same in CI, no quiet skips there."""

import hypothesis

from tests.honest import IN_CI, pytest_make_collect_report, pytest_runtest_makereport

__all__ = ["pytest_make_collect_report", "pytest_runtest_makereport"]

# A slow machine is no failure; in CI the same examples each time, so that a red run can be repeated.
hypothesis.settings.register_profile("desk", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
hypothesis.settings.load_profile("ci" if IN_CI else "desk")
