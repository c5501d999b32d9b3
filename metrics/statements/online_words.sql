-- Units online on a day, of those asked for, with the word that speaks for each.
-- After: chosen, online_today
-- Grain: one row per unit.
-- Unit: none.
-- Left out: what the counting rule leaves out.
-- Source: as for services online.
select
    online_today.agency_id,
    chosen.code,
    chosen.name,
    online_today.unit_id,
    coalesce(lines.service_id, online_today.unit_id) as service_id,
    lines.entry_no,
    lines.sheet_no,
    lines.row_no
from online_today
inner join chosen using (agency_id)
left join unit_lines as lines
    on
        online_today.agency_id = lines.agency_id
        and online_today.unit_id = lines.unit_id
        and lines.from_on <= $as_of
        and coalesce(lines.until_on, date 'infinity') > $as_of
where hash(online_today.agency_id, online_today.unit_id) in (
    select unnest($unit_keys::ubigint[])
)
