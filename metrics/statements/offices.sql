-- The office that is asked for an agency, or for a whole ministry.
-- After: taken_back
-- Grain: one row per agency or ministry that has one: the latest that stands.
-- Unit: none.
-- Left out: offices removed or taken back.
-- Source: what was entered at the stocktake.
with latest as (
    select *
    from offices
    where entry_no <= $known and entry_no not in (select entry_no from taken_back)
    qualify row_number() over (partition by agency_id, ministry order by entry_no desc) = 1
)

select
    latest.agency_id,
    known_agencies.code,
    latest.ministry,
    office,
    email,
    entry_no
from latest
left join known_agencies using (agency_id)
where not is_removed
order by latest.ministry, known_agencies.code
