-- Every unit that was ever in scope, numbered, with the first reporting date that named it.
-- Grain: one row per unit.
select
    agency_id,
    unit_id,
    any_value(agency) as agency,
    min(reported_on) as listed_on,
    row_number() over (order by any_value(agency), unit_id) - 1 as service
from stage_spells
inner join numbered using (agency_id)
inner join standing_submissions using (entry_no)
group by agency_id, unit_id
