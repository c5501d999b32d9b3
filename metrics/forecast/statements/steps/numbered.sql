-- The agencies that stand, numbered by code.
-- Grain: one row per agency.
select
    agency_id,
    row_number() over (order by code, agency_id) - 1 as agency
from known_agencies
