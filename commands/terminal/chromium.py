"""Finds a Chromium for the browser tests, or brings one."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from commands.terminal.answer import Refused, say

NAMES: Final = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
MAC_APPLICATIONS: Final = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS_PROGRAMS: Final = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
PLAYWRIGHT_PATTERNS: Final = (
    "chromium-*/chrome-linux*/chrome",
    "chromium_headless_shell-*/chrome-*/*headless?shell",
    "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
    "chromium-*/chrome-win*/chrome.exe",
)
# A Chromium without any font of the system ends on some pages.
DEBIAN: Final = ("chromium", "fonts-dejavu-core")
DOWNLOAD_SECONDS: Final = 600


def find_chromium() -> Path | None:
    """Return a Chromium, Chrome or Edge of this machine that starts, or None.

    TRACKER_CHROMIUM names one and is believed before all others.
    """
    return next(filter(starts, list_candidates()), None)


def list_candidates() -> Iterator[Path]:
    """Yield every place where a Chromium is found, the likeliest first."""
    named = os.environ.get("TRACKER_CHROMIUM")
    if named:
        yield Path(named)
    on_path = (shutil.which(name) for name in NAMES)
    yield from (Path(found) for found in on_path if found)
    for folder in (Path("/Applications"), Path.home() / "Applications"):
        yield from (folder / application for application in MAC_APPLICATIONS)
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        if variable in os.environ:
            yield from (Path(os.environ[variable]) / program for program in WINDOWS_PROGRAMS)
    cache = find_playwright_cache()
    for pattern in PLAYWRIGHT_PATTERNS:
        yield from sorted(cache.glob(pattern), reverse=True)


def find_playwright_cache() -> Path:
    """Return the folder in which Playwright keeps the browsers it downloads."""
    named = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    if named:
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "ms-playwright"
    if sys.platform == "darwin":
        return Path.home() / "Library/Caches/ms-playwright"
    return Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "ms-playwright"


def starts(browser: Path) -> bool:
    """Return whether a browser is there and says its version: some are only an empty shell."""
    if not browser.is_file():
        return False
    if sys.platform == "win32":  # there it would open a window instead
        return True
    try:
        answer = subprocess.run([browser, "--version"], capture_output=True, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


def bring_chromium() -> Path:
    """Download a Chromium, or install the system's; raises Refused where none can be had."""
    say("No Chromium is on this machine; trying Playwright's own download.")
    ask([sys.executable, "-m", "playwright", "install", "chromium"])
    found = find_chromium()
    if not found and shutil.which("apt-get") and is_root():
        say("The download failed; installing the system's own package.")
        ask(["apt-get", "update", "-qq"])
        ask(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *DEBIAN])
        found = find_chromium()
    if found:
        return found
    raise Refused(
        "No Chromium was found on this machine and none could be had; install Chromium or Chrome, "
        "or name one in TRACKER_CHROMIUM, or leave the browser tests out: "
        "manage.py test --no-browser"
    )


def is_root() -> bool:
    """Return whether this process may install packages of the system."""
    return sys.platform != "win32" and os.geteuid() == 0


def ask(command: list[str]) -> None:
    """Run an installer; where it fails, say its last error: what counts is what is there after."""
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            env=quiet,
            timeout=DOWNLOAD_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        say(f"{command[0]} did not end well: {error}")
        return
    said = [line.strip() for line in (done.stdout + done.stderr).splitlines() if "rror" in line]
    if done.returncode and said:
        say(said[-1])
