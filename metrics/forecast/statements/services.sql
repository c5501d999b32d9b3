-- The units that the forecast follows, in the order of their numbers.
-- After: numbered, units
-- Grain: one row per unit.
-- Unit: days are proleptic ordinals.
select
    agency,
    listed_on - date '0001-01-01' + 1 as listed_day
from units
order by service
