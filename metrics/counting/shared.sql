-- Names that two or more services of one agency have borne: they are counted as one unit, under an
-- identity made from agency and name.
-- Grain: one row per agency and name.
select
    agency_id,
    name_key,
    md5(agency_id::varchar || name_key)::uuid as unit_id
from pieces
where left_out is null and not is_stand_in
group by agency_id, name_key
having min(service_id) <> max(service_id)
