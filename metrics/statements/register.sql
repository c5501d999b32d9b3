-- The register of agencies: each with the other names it is understood by and what it lists.
-- After: taken_back
-- Grain: one row per agency.
-- Unit: services listed on the day, of any stage.
-- Left out: agencies whose registration was taken back and that no standing submission names.
-- Source: the register of agencies; service rows of standing submissions.
with others as (
    select
        agency_id,
        list(distinct name order by name) as other_names
    from agency_names
    where entry_no <= $known and entry_no not in (select taken_back.entry_no from taken_back)
    group by agency_id
),

listed as (
    select
        agency_id,
        count(*) as services
    from periods
    where from_on <= $as_of and (until_on is null or until_on > $as_of)
    group by agency_id
)

select
    known_agencies.*,
    coalesce(other_names, []) as other_names,
    coalesce(services, 0) as services
from known_agencies
left join others using (agency_id)
left join listed using (agency_id)
order by name, code
