"""The path to target names agencies and concerns, each with what it would bring."""

import pandas as pd

from widgets.national.chance import tabulate_path

AGENCIES = pd.DataFrame(
    [{"name": "KPA", "services": 40, "brings": 9.5, "agency": "Kenya Ports Authority"}]
)


def test_agencies_stand_first_and_concerns_after_them() -> None:
    concerns = {"steps": [{"name": "fees", "services": 12, "brings": 3.1}]}
    table = tabulate_path(AGENCIES, concerns)
    assert table.iloc[:, 0].tolist() == ["Kenya Ports Authority", "Fees"]
    assert table.iloc[:, 1].tolist() == ["KPA", "Concern"]
    assert table.iloc[:, 3].tolist() == [9.5, 3.1]


def test_without_concerns_the_agencies_stand_alone() -> None:
    assert len(tabulate_path(AGENCIES, None)) == 1
