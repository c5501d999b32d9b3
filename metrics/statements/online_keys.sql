-- Units online on a day, in a form that two readings can be compared by.
-- After: chosen
-- Grain: one row per unit.
-- Unit: none.
-- Left out: what the counting rule leaves out.
-- Source: as for services online.
select hash(agency_id, unit_id) as unit_key
from spells
inner join chosen using (agency_id)
where
    level = 'online'
    and from_on <= $as_of
    and (until_on is null or until_on > $as_of)
