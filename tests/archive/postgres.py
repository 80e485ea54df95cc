"""A PostgreSQL server of the test run's own: made in a temporary folder, reached through a socket in it, then gone."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

MISSING = "no PostgreSQL server: apt-get install --no-install-recommends postgresql"


def installed() -> Path | None:
    """Return the folder of the newest server's programs, or None."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    if found:
        return found[-1].parent
    beside = shutil.which("initdb")
    return Path(beside).parent if beside else None


def programs() -> Path:
    """Return the folder of the newest server's programs; a test that needs one fails without, and is never skipped."""
    found = installed()
    if found is None:
        pytest.fail(MISSING)
    return found


def wanted() -> bool:
    """Tell whether tests on a server are run: always in continuous integration, elsewhere where one is installed."""
    return bool(os.environ.get("CI")) or installed() is not None


@contextmanager
def server() -> Iterator[str]:
    """Run a server; yield the address of its first database."""
    folder = Path(tempfile.mkdtemp(prefix="tasrih-pg-"))
    data, bin_ = folder / "data", programs()
    as_user: list[str] = []
    user = pwd.getpwuid(os.getuid()).pw_name
    if os.getuid() == 0:  # the server refuses to run as root
        user = "postgres"
        as_user = ["setpriv", "--reuid", user, "--regid", user, "--clear-groups"]
        shutil.chown(folder, user, user)

    def run(program: str, *arguments: str) -> None:
        command = [*as_user, str(bin_ / program), *arguments]
        # its output must not go to a pipe that the server would hold open
        with (folder / "log").open("ab") as log:
            done = subprocess.run(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, cwd=folder, check=False)
        if done.returncode:
            pytest.fail(f"{program}: {(folder / 'log').read_text(errors='replace')[-2000:]}")

    run("initdb", "-D", str(data), "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "-U", user)
    options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off -c max_connections=40"
    run("pg_ctl", "-D", str(data), "-l", str(folder / "server.log"), "-o", options, "-w", "start")
    try:
        yield f"postgresql://{user}@/postgres?host={folder}"
    finally:
        run("pg_ctl", "-D", str(data), "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder, ignore_errors=True)
