"""Run one command in the Python at hand, without any set-up."""

import sys

from commands.terminal.main import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
