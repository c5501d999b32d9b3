-- Units that are online on the day by the counting rule in force.
-- Grain: one row per unit.
select
    agency_id,
    unit_id,
    from_on as online_from_on
from spells
where
    level = 'online'
    and from_on <= $as_of
    and (until_on is null or until_on > $as_of)
