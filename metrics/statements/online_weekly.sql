-- Services online at the end of each of the last weeks; weeks end on the as-of date.
-- After: chosen
-- Formula: the count of the day on which the week ends: the changes up to then summed up.
-- Grain: one row per agency, by its place in the order of codes, and week with a change; the first
--   week (0) holds all that came before.
-- Unit: services (units); at the level claimed, rows.
-- Left out: what the level leaves out.
-- Source: service rows of standing submissions; the counting rule in force on each day.
with placed as (
    select
        agency_id,
        row_number() over (order by code asc, agency_id asc) - 1 as place
    from chosen
),

turns as (
    select
        place,
        unnest([from_on, until_on]) as on_day,
        unnest([1, -1]) as change
    from spells
    inner join placed using (agency_id)
    where
        level = $level
        and from_on <= $as_of
        and coalesce(until_on > $as_of::date - (7 * ($weeks - 1))::integer, true)
)

select
    place,
    -- The first week whose end sees the turn; what turned before all of them, the first.
    (greatest(on_day - $as_of::date + 7 * ($weeks - 1), 0) + 6) // 7 as week_no,
    sum(change)::bigint as change
from turns
where on_day <= $as_of
group by all
