-- What agencies plan: unfinished services by the day on which they mean to go live.
-- After: chosen
-- Formula: unfinished = stages 0 to 5; overdue: planned before the as-of date; passed: on or before
--   it; due: after it, up to the deadline; later: after the deadline.
-- Grain: one row per agency.
-- Unit: services (units).
-- Left out: exempt services, variants of a listed parent, second copies of a name.
-- Source: planned go-live dates in service rows of standing submissions.
with counted as (
    select
        agency_id,
        count(*) as unfinished,
        count(planned_live_on) as planned,
        count(*) filter (where planned_live_on < $as_of) as overdue,
        count(*) filter (where planned_live_on <= $as_of) as passed,
        count(*) filter (where planned_live_on > $as_of and planned_live_on <= $deadline) as due,
        count(*) filter (where planned_live_on > greatest($as_of, $deadline)) as later
    from unit_lines
    where
        stage <= 5
        and from_on <= $as_of
        and (until_on is null or until_on > $as_of)
    group by agency_id
)

select
    chosen.agency_id,
    chosen.code,
    coalesce(unfinished, 0) as unfinished,
    coalesce(planned, 0) as planned,
    coalesce(overdue, 0) as overdue,
    coalesce(passed, 0) as passed,
    coalesce(due, 0) as due,
    coalesce(later, 0) as later
from chosen
left join counted using (agency_id)
order by chosen.name, chosen.code, chosen.agency_id
