-- The submission that reported the month with which a turned unit came to count as transacting.
-- Grain: one row per such unit.
select
    turns.agency_id,
    turns.unit_id,
    max(monthly.entry_no) as month_entry_no,
    arg_max(monthly.sheet_no, monthly.entry_no) as month_sheet_no,
    arg_max(monthly.row_no, monthly.entry_no) as month_row_no
from turns
inner join monthly using (service_id)
where
    delta = 1
    and counts_throughout
    and completed_online > 0
    and last_day(month) = turned_on
group by turns.agency_id, turns.unit_id
