"""What a process gives up before it holds secrets; tried in a child, for it cannot be taken back."""

import json
import os
import subprocess
import sys

import pytest

PROBE = """
import ctypes, json, os, resource, sys
from declare_app.base.hardening import FOREIGN_SETTINGS, harden_process
if sys.argv[1] == "hardened":
    harden_process()
    harden_process()
print(json.dumps({
    "dumpable": ctypes.CDLL(None).prctl(3, 0, 0, 0, 0),
    "core": list(resource.getrlimit(resource.RLIMIT_CORE)),
    "left": [name for name in FOREIGN_SETTINGS if name in os.environ],
    "mounts": bool(open("/proc/self/mountinfo").read()),
}))
"""
FOREIGN = {"SSLKEYLOGFILE": "/nowhere/keys", "OPENSSL_CONF": "/nowhere/openssl.cnf"}


def probed(how: str) -> dict[str, object]:
    told = subprocess.run(
        ["prlimit", "--core=4096:8192", sys.executable, "-P", "-c", PROBE, how],
        env={**os.environ, **FOREIGN},
        capture_output=True,
        check=True,
        timeout=60,
    )
    found: dict[str, object] = json.loads(told.stdout)
    return found


@pytest.fixture(scope="module")
def before() -> dict[str, object]:
    return probed("as it starts")


@pytest.fixture(scope="module")
def after() -> dict[str, object]:
    return probed("hardened")


def test_without_it_memory_could_be_dumped_and_settings_are_there(before: dict[str, object]) -> None:
    assert before == {"dumpable": 1, "core": [4096, 8192], "left": list(FOREIGN), "mounts": True}


def test_other_processes_can_no_longer_read_its_memory(after: dict[str, object]) -> None:
    assert after["dumpable"] == 0


def test_no_memory_goes_into_a_core_file_and_the_limit_cannot_be_raised_again(after: dict[str, object]) -> None:
    assert after["core"] == [0, 0]


def test_settings_that_load_code_or_log_keys_are_gone(after: dict[str, object]) -> None:
    assert after["left"] == []


def test_the_process_still_reads_its_own_mount_table(after: dict[str, object]) -> None:
    assert after["mounts"] is True
