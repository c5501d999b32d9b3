-- Unfinished services whose planned go-live has passed.
-- After: chosen, today
-- Formula: days overdue = as-of date - planned go-live.
-- Grain: one row per unit, the longest overdue first.
-- Unit: days.
-- Left out: unfinished services without a planned date.
-- Source: planned go-live dates in service rows of standing submissions.
select
    today.agency_id,
    chosen.code,
    chosen.name as agency,
    service_id,
    unit_id,
    service_code,
    service_name,
    stage,
    stage_on,
    planned_live_on,
    ($as_of::date - planned_live_on)::integer as days_overdue,
    blocker_kind,
    blocker,
    officer,
    next_action_on,
    entry_no,
    sheet_no,
    row_no
from today
inner join chosen using (agency_id)
where stage <= 5 and planned_live_on < $as_of
order by days_overdue desc, chosen.code asc, service_name asc, service_id asc
