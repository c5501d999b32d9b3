-- What the service behind each turn was said to be on the day before it and on the day of it, and
-- by which row, or which full list that took it away.
-- Grain: one row per turned unit.
with told as (
    select
        turns.agency_id,
        turns.unit_id,
        turned_on,
        periods.* exclude (agency_id),
        coalesce(until_on, date 'infinity') as ended_on,
        from_on <= turned_on and ended_on > turned_on as is_on_turn,
        from_on < turned_on and ended_on >= turned_on as is_before_turn
    from turns
    inner join periods using (service_id)
)

select
    agency_id,
    unit_id,
    bool_or(from_on < turned_on) as is_known_before,
    any_value(stage) filter (where is_before_turn) as stage_was,
    any_value(stage) filter (where is_on_turn) as stage_is,
    any_value(sheet_no) filter (where is_on_turn) as sheet_no,
    any_value(row_no) filter (where is_on_turn) as row_no,
    coalesce(
        any_value(entry_no) filter (where is_on_turn),
        any_value(omitted_by) filter (where ended_on = turned_on)
    ) as entry_no
from told
group by agency_id, unit_id
