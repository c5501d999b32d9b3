-- The word on its parent that moved a variant whose own word did not change: the parent's first
-- row of the day, or the full list that omitted it.
-- Grain: one row per turned unit whose service has a parent.
with own as (
    select
        turns.agency_id,
        turns.unit_id,
        turned_on,
        any_value(parent_id) as parent_id
    from turns
    inner join periods using (service_id)
    where
        from_on < turned_on
        and coalesce(until_on, date 'infinity') > turned_on
    group by all
)

select
    own.agency_id,
    own.unit_id,
    coalesce(
        any_value(periods.entry_no) filter (where from_on = turned_on), any_value(omitted_by)
    ) as kin_entry_no,
    any_value(sheet_no) filter (where from_on = turned_on) as kin_sheet_no,
    any_value(row_no) filter (where from_on = turned_on) as kin_row_no
from own
inner join periods on own.parent_id = periods.service_id
where from_on = turned_on or until_on = turned_on
group by own.agency_id, own.unit_id
