-- Agencies that share a linked service with the given ones.
-- Grain: one row per agency.
with ends as (
    select
        from_id as service_id,
        from_id,
        to_id
    from service_links
    where entry_no <= $known
    union all
    select
        to_id as service_id,
        from_id,
        to_id
    from service_links
    where entry_no <= $known
),

owned as (
    select distinct
        ends.from_id,
        ends.to_id,
        service_versions.agency_id
    from ends
    inner join service_versions using (service_id)
)

select distinct others.agency_id
from owned
inner join owned as others using (from_id, to_id)
where list_contains($agencies, owned.agency_id)
