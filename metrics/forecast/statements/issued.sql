-- Forecasts issued by the day of their making, as known, and not taken back.
-- Grain: one row per forecast and day on which it can be judged; a day counts the first issue.
-- Unit: services.
with withdrawn as (
    select about from entries
    where act = 'withdrawal' and entry_no <= $known
)

select
    as_of,
    due_on,
    quantiles,
    rate_continued,
    plans_as_promised
from issued_forecasts
where
    entry_no <= $known
    and as_of <= $as_of
    and entry_no not in (select about from withdrawn)
qualify row_number() over (partition by as_of, due_on order by entry_no asc) = 1
order by as_of asc, due_on asc
