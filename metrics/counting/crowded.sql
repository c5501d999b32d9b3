-- Units that stand for more than one service.
-- Grain: one row per unit.
select
    agency_id,
    unit_id
from unit_periods
where
    left_out is null
    and ($agencies is null or list_contains($agencies, agency_id))
group by agency_id, unit_id
having min(service_id) <> max(service_id)
