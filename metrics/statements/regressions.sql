-- Services that went back to an earlier stage.
-- After: chosen
-- Formula: a stay in a stage that ended, up to the as-of date, in an earlier one.
-- Grain: one row per unit and time it went back, the latest first.
-- Unit: none; Live and In use are one stage.
-- Left out: services that left the inventory.
-- Source: stages in service rows of standing submissions.
select
    spells.agency_id,
    chosen.code,
    chosen.name as agency,
    spells.service_id,
    spells.unit_id,
    periods.service_code,
    periods.service_name,
    spells.stage::integer as stage_was,
    next_stage::integer as stage_is,
    spells.until_on as on_day,
    periods.regression_reason,
    periods.entry_no,
    periods.sheet_no,
    periods.row_no
from stage_spells as spells
inner join chosen using (agency_id)
left join periods
    on spells.service_id = periods.service_id and spells.until_on = periods.from_on
where next_stage < spells.stage and spells.until_on <= $as_of
order by on_day desc, chosen.code asc, spells.unit_id asc
