-- How long each unfinished service has been in its stage, flagged where that is unusual.
-- After: chosen, aged
-- Formula: age = as-of date - entry into the current stage; flagged above the 85th percentile of
--   completed stays in that stage, nationally, where there are 20 or more.
-- Grain: one row per unfinished unit, the oldest first.
-- Unit: days; the limit is null where fewer than 20 stays are completed.
-- Left out: stays that ended by leaving the inventory are not completed ones.
-- Source: stages and their dates in service rows of standing submissions.
select
    aged.agency_id,
    code,
    name as agency,
    aged.service_id,
    unit_id,
    service_code,
    service_name,
    aged.stage::integer as stage,
    aged.from_on as stage_from_on,
    aged.is_inferred_on,
    age,
    threshold,
    completed,
    is_flagged,
    periods.entry_no,
    periods.sheet_no,
    periods.row_no
from aged
left join periods
    on
        aged.service_id = periods.service_id
        and periods.from_on <= $as_of
        and coalesce(periods.until_on, date 'infinity') > $as_of
where is_flagged or not $is_flagged_only
order by age desc, code asc, unit_id asc
