-- The agencies in scope: of the nation, a ministry, a state department, or the one with a code.
-- Grain: one row per agency.
select
    agency_id,
    code,
    name,
    ministry,
    state_department,
    is_independent
from known_agencies
where
    ($ministry is null or ministry = $ministry)
    and ($state_department is null or state_department = $state_department)
    and ($agency is null or code = $agency)
