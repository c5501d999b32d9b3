-- Services online at the end of each of the last weeks; weeks end on the as-of date.
-- After: chosen
-- Formula: the count of the day on which the week ends.
-- Grain: one row per agency; its weeks as a list, the latest last.
-- Unit: services (units); at the level claimed, rows.
-- Left out: what the level leaves out.
-- Source: service rows of standing submissions; the counting rule in force on each day.
with weeks as (
    select unnest(range($weeks)) as week_no
),

turns as (
    select
        agency_id,
        unnest([
            {'on_day': from_on, 'delta': 1}, {'on_day': until_on, 'delta': -1}
        ], recursive := true)
    from spells
    where
        level = $level
        and from_on <= $as_of
        and coalesce(until_on > $as_of::date - (7 * ($weeks - 1))::integer, true)
),

turned as (
    select
        agency_id,
        -- The first week whose end sees the turn; what turned before all of them, the first.
        (greatest(on_day - $as_of::date + 7 * ($weeks - 1), 0) + 6) // 7 as week_no,
        sum(delta) as delta
    from turns
    where on_day <= $as_of
    group by all
),

counted as (
    select
        chosen.agency_id,
        chosen.code,
        week_no,
        sum(coalesce(delta, 0)) over (
            partition by chosen.agency_id order by week_no
        )::bigint as services
    from chosen
    cross join weeks
    left join turned using (agency_id, week_no)
)

select
    agency_id,
    code,
    list(services order by week_no) as services
from counted
group by agency_id, code
order by code
