-- Services online at the end of each of the last weeks; weeks end on the as-of date.
-- After: chosen
-- Formula: the count of the day on which the week ends.
-- Grain: one row per agency; its weeks as a list, the latest last.
-- Unit: services (units); at the level claimed, rows.
-- Left out: what the level leaves out.
-- Source: service rows of standing submissions; the counting rule in force on each day.
with weeks as (
    select $as_of::date - (7 * unnest(range($weeks)))::integer as week_on
),

counted as (
    select
        agency_id,
        week_on,
        count(*) as services
    from spells
    inner join weeks
        on from_on <= week_on and coalesce(until_on, date 'infinity') > week_on
    where level = $level
    group by agency_id, week_on
)

select
    chosen.agency_id,
    chosen.code,
    list(coalesce(services, 0) order by weeks.week_on) as services
from chosen
cross join weeks
left join counted
    on chosen.agency_id = counted.agency_id and weeks.week_on = counted.week_on
group by chosen.agency_id, chosen.code
order by chosen.code
