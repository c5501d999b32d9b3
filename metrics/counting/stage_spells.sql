-- The unbroken runs of days that each unit spends in one stage (In use is a kind of Live), with
-- the stage it moved on to: null while it is still there, or once it has left the inventory.
-- Grain: one row per unit and run of days in a stage.
-- Unit: days; until_on null: still there.
-- is_inferred_on: the first day is a reporting date, since no date was given.
-- Left out: exempt services, variants of a listed parent, second copies of a name.
with lines as (
    select
        * replace (least(stage, 6) as stage),
        coalesce(
            lag(until_on) over staying = from_on and lag(least(stage, 6)) over staying
            = least(stage, 6), false
        ) as is_on
    from unit_lines
    where $agencies is null or list_contains($agencies, agency_id)
    window staying as (partition by agency_id, unit_id order by from_on)
),

numbered as (
    select
        *,
        count(*) filter (where not is_on) over (
            partition by agency_id, unit_id order by from_on
        ) as spell_no
    from lines
),

spelt as (
    select
        agency_id,
        unit_id,
        spell_no,
        min(stage) as stage,
        arg_min(service_id, from_on) as service_id,
        arg_min(entry_no, from_on) as entry_no,
        arg_min(sheet_no, from_on) as sheet_no,
        arg_min(row_no, from_on) as row_no,
        arg_min(is_inferred_on, from_on) as is_inferred_on,
        min(from_on) as from_on,
        nullif(max(coalesce(until_on, date 'infinity')), date 'infinity') as until_on
    from numbered
    group by agency_id, unit_id, spell_no
)

select
    *,
    if(lead(from_on) over moving = until_on, lead(stage) over moving, null) as next_stage
from spelt
window moving as (partition by agency_id, unit_id order by spell_no)
