"""Whatever was sent: online by day, throughput, stages and plans are those of the slow twin."""

from collections import Counter
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from metrics.online import read_online_by_day, read_online_by_week
from metrics.stages import count_stages, read_cumulative_flow
from metrics.throughput import read_throughput, read_weekly_throughput
from metrics.trajectory import plans_by_agency
from tests.data.stories import day
from tests.metrics.histories import PATIENT, histories
from tests.metrics.random_ledgers import open_history
from tests.metrics.twin import identities, online_units, speaker, units_on

AS_OF = st.integers(0, 130)


@PATIENT
@given(histories(), AS_OF)
def test_online_by_day_and_throughput_are_those_of_the_twin(entries, number):
    ledger = open_history(entries)
    reading, as_of = ledger.reading(), day(number)
    periods = reading.records("from periods")
    known = identities(periods)
    days = [day(-60) + timedelta(days=n) for n in range((as_of - day(-60)).days + 1)]
    online = {one: online_units(periods, one, known) for one in days}
    told = read_online_by_day(reading, as_of, since=day(-60))
    assert told["services"].tolist() == [len(online[one]) for one in days]
    first = {unit: one for one in reversed(days) for unit in online[one]}
    entered = [one for one in first.values() if one > as_of - timedelta(days=28)]
    throughput = read_throughput(reading, as_of)
    assert throughput.last_4_weeks == len(entered) / 4
    before = len(online.get(as_of - timedelta(days=28), ()))
    assert throughput.net_last_4_weeks == (len(online[as_of]) - before) / 4
    weekly = read_weekly_throughput(reading, as_of, weeks=60)
    assert weekly["net"].sum() == len(online[as_of])
    assert weekly["entered"].tail(4).sum() == len(entered)
    by_week = read_online_by_week(reading, as_of, weeks=4).groupby("week_on")["services"].sum()
    assert by_week.iloc[-1] == len(online[as_of])
    ledger.close()


@PATIENT
@given(histories(), AS_OF, st.integers(0, 60))
def test_stages_and_plans_are_those_of_the_twin(entries, number, ahead):
    ledger = open_history(entries)
    reading, as_of, deadline = ledger.reading(), day(number), day(number + ahead)
    periods = reading.records("from periods")
    lines = [speaker(services) for services in units_on(periods, as_of)[0].values()]
    stages = Counter(line["stage"] for line in lines)
    told = count_stages(reading, as_of).groupby("stage")["services"].sum()
    assert told.to_dict() == {stage: stages[stage] for stage in range(8)}
    flow = read_cumulative_flow(reading, as_of, weeks=3)
    last = flow[flow["week_on"] == flow["week_on"].max()].set_index("stage")["services"]
    assert last[6] == stages[6] + stages[7]
    open_lines = [line for line in lines if line["stage"] <= 5]
    planned = [line["planned_live_on"] for line in open_lines if line["planned_live_on"]]
    plans = plans_by_agency(reading, as_of, deadline)
    assert plans[["unfinished", "planned", "overdue", "due"]].sum().to_list() == [
        len(open_lines),
        len(planned),
        sum(one < as_of for one in planned),
        sum(as_of < one <= deadline for one in planned),
    ]
    ledger.close()
