-- Services whose planned go-live date has moved: how often, and how far in all.
-- After: chosen
-- Formula: days moved = the latest planned date, as reported by the as-of date - the first.
-- Grain: one row per service whose date moved, the farthest first.
-- Unit: times, of them to a later day (postponed), and days (later is positive).
-- Left out: dates first given or taken away; services whose date never moved.
-- Source: planned go-live dates in service rows of standing submissions, by reporting date.
with moved as (
    select
        agency_id,
        service_id,
        count(planned_before) as times,
        count(*) filter (where planned_live_on > planned_before) as postponed,
        sum(planned_live_on - planned_before)::bigint as days_moved,
        arg_min(planned_live_on, (reported_on, entry_no)) as first_planned_on,
        arg_max(planned_live_on, (reported_on, entry_no)) as planned_live_on,
        max(reported_on) as moved_on,
        arg_max(entry_no, (reported_on, entry_no)) as entry_no
    from plan_moves
    inner join chosen using (agency_id)
    where reported_on <= $as_of
    group by agency_id, service_id
    having count(planned_before) > 0
),

said as (
    select
        service_id,
        service_code,
        service_name,
        stage,
        officer
    from periods
    where service_id in (select moved.service_id from moved)
    -- A row may speak for days to come only: the nearest of them, where none has begun.
    qualify
        row_number() over (
            partition by service_id
            order by from_on <= $as_of desc, abs(from_on - $as_of::date) asc
        ) = 1
)

select
    moved.agency_id,
    chosen.code,
    chosen.name as agency,
    moved.* exclude (agency_id),
    said.* exclude (service_id)
from moved
inner join chosen using (agency_id)
left join said using (service_id)
order by days_moved desc, times desc, chosen.code asc, service_name asc, moved.service_id asc
