-- Days to serve, promised against achieved, over the three latest whole months.
-- After: chosen, today, used
-- Formula: mean of the days promised and of the days taken (each service's months weighted by what
--   was completed, evenly where that is not stated); kept: services served within the promise.
-- Grain: one row per scope.
-- Unit: days; services.
-- Left out: services that state only one of the two.
-- Source: days promised in service rows, days taken in monthly rows.
with taken as (
    select
        service_id,
        sum(days_taken * coalesce(completed_all, completed_online, 1))
        / nullif(sum(coalesce(completed_all, completed_online, 1)), 0) as days_taken
    from used
    where days_taken is not null
    group by service_id
)

select
    count(*) as services,
    avg(days_promised) as promised,
    avg(taken.days_taken) as achieved,
    count(*) filter (where taken.days_taken <= days_promised) as kept
from today
inner join taken using (service_id)
where days_promised is not null and taken.days_taken is not null
