-- How often and how far planned go-live dates have moved.
-- After: chosen
-- Formula: each change of a planned date into another, up to the as-of date: new date - old date;
--   summed by service; then the median and the 85th percentile of services whose date moved.
-- Grain: one row per scope.
-- Unit: services, times, and days (later is positive).
-- Left out: dates first given or taken away.
-- Source: planned go-live dates in service rows of standing submissions, by reporting date.
with services as (
    select
        service_id,
        count(planned_before) as moved_count,
        count(*) filter (where planned_live_on > planned_before) as postponed_count,
        sum(planned_live_on - planned_before) as days_moved
    from plan_moves
    inner join chosen using (agency_id)
    where reported_on <= $as_of
    group by service_id
)

select
    count(*) as planned,
    count(*) filter (where moved_count > 0) as moved,
    coalesce(sum(moved_count), 0)::bigint as times,
    coalesce(sum(postponed_count), 0)::bigint as postponed,
    quantile_cont(days_moved, 0.5) filter (where moved_count > 0) as median_days,
    quantile_cont(days_moved, 0.85) filter (where moved_count > 0) as p85_days
from services
