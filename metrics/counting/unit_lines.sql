-- The one line of each unit in scope: day by day, the service that speaks for it.
-- Grain: one row per unit and run of days; the runs of a unit never overlap.
-- Unit: days; until_on null: still so.
-- Left out: exempt services, variants of a listed parent, all but one of those that share a name.
with alone as (
    select *
    from unit_periods
    anti join crowded using (agency_id, unit_id)
    where
        left_out is null
        and ($agencies is null or list_contains($agencies, agency_id))
),

lines as (
    from alone
    union all by name
    from segments
)

select
    agency_id,
    unit_id,
    service_id,
    entry_no,
    sheet_no,
    row_no,
    from_on,
    until_on,
    stage,
    is_inferred_on,
    planned_live_on,
    is_cut,
    short_of,
    counts
from lines
