"""Money as the screen writes it: as papers do, rounded to what can be spoken."""

from typing import Final

from reports import wording
from widgets.titles.wording import tell_reader

write_money: Final = tell_reader(wording.write_money)
