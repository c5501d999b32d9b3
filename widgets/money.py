"""Money as the screen writes it: as papers do, rounded to what can be spoken."""

from typing import Final

from reports import wording

write_money: Final = wording.write_money
