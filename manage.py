"""The door for the terminal: makes the environment the first time, then hands on to commands/."""

import sys


def main() -> int:
    """Refuse an older Python in one sentence, in words that an older Python can still read."""
    if sys.version_info < (3, 11):
        sys.stderr.write(
            "This needs Python 3.11 or later, and this is Python %d.%d. Install a newer one from "
            "python.org or your system's packages, and start manage.py with it.\n"
            % sys.version_info[:2]
        )
        return 1
    from commands.terminal.environment import enter

    return enter(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
