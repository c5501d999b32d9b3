-- The lines of each unit with whether the line before and the line after touch it at each level.
-- Grain: one row per unit and run of days.
select
    agency_id,
    unit_id,
    from_on,
    coalesce(until_on, date 'infinity') as until_on,
    is_cut,
    stage >= 6 as is_live,
    counts,
    coalesce(lag(until_on) over running = from_on, false) as was_there,
    coalesce(lead(from_on) over running = until_on, false) as stays_there,
    was_there and lag(stage >= 6) over running as was_live,
    stays_there and lead(stage >= 6) over running as stays_live,
    was_there and lag(counts) over running as did_count,
    stays_there and lead(counts) over running as goes_on_counting
from unit_lines
where $agencies is null or list_contains($agencies, agency_id)
window running as (partition by agency_id, unit_id order by from_on)
