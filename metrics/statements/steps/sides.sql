-- The line of each turned unit on the day before the turn (was) and on the day of it (is).
-- Grain: one row per turned unit and side.
with asked as (
    select
        *,
        unnest(['was', 'is']) as side
    from turned
)

select
    asked.agency_id,
    asked.unit_id,
    asked.side,
    lines.service_id,
    lines.entry_no,
    lines.sheet_no,
    lines.row_no,
    lines.stage,
    lines.counts
from asked
inner join unit_lines as lines using (agency_id, unit_id)
where
    lines.from_on <= if(side = 'is', turned_on, turned_on - 1)
    and coalesce(lines.until_on, date 'infinity') > if(side = 'is', turned_on, turned_on - 1)
