-- Services online on each day, from the days on which they went live, not on which they were sent.
-- After: chosen
-- Formula: entries into the count up to the day - exits up to the day.
-- Grain: one row per day from the first asked for to the as-of date.
-- Unit: services (units); at the level claimed, rows.
-- Left out: what the level leaves out.
-- Source: service rows of standing submissions; the counting rule in force on each day.
with events as (
    select
        greatest(from_on, $since) as day,
        1 as step
    from spells
    inner join chosen using (agency_id)
    where level = $level and from_on <= $as_of
    union all
    select
        greatest(until_on, $since) as day,
        -1 as step
    from spells
    inner join chosen using (agency_id)
    where level = $level and until_on <= $as_of
),

steps as (
    select
        day,
        sum(step) as step
    from events
    group by day
),

days as (
    select unnest(generate_series($since::date, $as_of::date, interval 1 day))::date as day
)

select
    days.day,
    (sum(coalesce(step, 0)) over (order by days.day))::bigint as services
from days
left join steps using (day)
order by days.day
