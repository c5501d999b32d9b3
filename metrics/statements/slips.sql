-- How often and how far planned go-live dates have moved.
-- After: chosen
-- Formula: each change of a planned date into another, up to the as-of date: new date - old date.
-- Grain: one row per service that ever had a planned date.
-- Unit: times, and days (later is positive).
-- Left out: dates first given or taken away; exempt services, variants of a listed parent.
-- Source: planned go-live dates in service rows of standing submissions.
with planned as (
    select
        agency_id,
        service_id,
        reported_on,
        entry_no,
        planned_live_on,
        lag(planned_live_on) over (
            partition by service_id order by reported_on, entry_no
        ) as planned_before
    from periods
    inner join chosen using (agency_id)
    inner join standing_submissions using (entry_no)
    where
        planned_live_on is not null
        and reported_on <= $as_of
        and service_id in (select service_id from unit_lines)
)

select
    agency_id,
    service_id,
    count(*) filter (where planned_live_on <> planned_before) as moved_count,
    count(*) filter (where planned_live_on > planned_before) as postponed_count,
    coalesce(sum(planned_live_on - planned_before), 0)::integer as days_moved
from planned
group by agency_id, service_id
