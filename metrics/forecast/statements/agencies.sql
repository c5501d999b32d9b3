-- The agencies that stand, in the order of their numbers.
-- Grain: one row per agency.
-- Unit: none.
select
    code,
    ministry,
    is_independent,
    agency_id
from known_agencies
order by code, agency_id
