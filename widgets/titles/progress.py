"""The first sentence of National and of an agency, and the title of their burn-up."""

from reports.headline import write_headline, write_trajectory
from widgets.titles.wording import tell_reader

title_progress = tell_reader(write_headline)
title_burn_up = tell_reader(write_trajectory)
