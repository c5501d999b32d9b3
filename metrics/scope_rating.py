"""The rating of a scope: an agency's own, or that of a wider part of the programme."""

from datetime import date

from data.reading import Reading
from metrics.agencies import Facts
from metrics.expected import expect_by_agency
from metrics.forecast import Forecast
from metrics.league import rate_row
from metrics.rating import Facts as RatingFacts
from metrics.rating import Rating, rate
from metrics.scope import Scope
from metrics.shares import divide


def rate_scope(
    reading: Reading, as_of: date, facts: Facts, answer: Forecast, scope: Scope
) -> Rating:
    """Return the rating of a scope.

    An agency's is that of the league. Above an agency silence is not judged: freshness tells it.
    """
    thresholds = reading.settings(as_of).get("rating_thresholds", {})
    table = facts.table
    if scope.agency and len(table):
        expected = expect_by_agency(reading, as_of, table).drop(columns="code")
        row = {**table.iloc[0].to_dict(), **expected.iloc[0].to_dict()}
        return rate_row({**row, "plans": row["due"]}, thresholds, facts.target.is_past(as_of))
    is_past = facts.target.is_past(as_of)
    is_forecast = answer.expected is not None and not is_past
    online, target = int(table["online"].sum()), facts.target.services
    continued = online + max(facts.target.weeks_left(as_of) or 0.0, 0.0) * float(
        table["net_4"].sum() / 4
    )
    overdue = divide(int(table["overdue"].sum()), int(table["planned"].sum()), "")
    return rate(
        RatingFacts(
            expected=answer.expected if is_forecast else max(continued, 0.0),
            target=target,
            is_forecast=is_forecast,
            plan_adequacy=(online + int(table["due"].sum())) / target if target else None,
            overdue_share=overdue.value,
            days_since=None,
            has_reported=bool((table["state"] != "never").any()),
            is_past=is_past,
        ),
        thresholds,
    )
