"""Rules of the whole test run."""

import os

import pytest


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI a skipped test is a failure: what was not run was not tested."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter.stats.get("skipped", []) if reporter else []
    if skipped and os.environ.get("CI") == "true" and session.exitstatus == 0:
        reporter.ensure_newline()
        reporter.write_line(f"{len(skipped)} skipped, which CI takes for a failure", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
