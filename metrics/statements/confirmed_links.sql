-- Links that persons confirmed between two services, standing or taken back, the latest first.
-- After: chosen
-- Grain: one row per link.
-- Unit: none.
-- Left out: links of agencies out of scope; earlier confirmations of the same pair.
-- Source: the ledger's entries; names as the latest workbook has them.
with undone as (
    select
        about,
        min(entry_no) as taken_back_by,
        arg_min(entered_at, entry_no) as taken_back_at,
        arg_min(why, entry_no) as taken_back_why
    from entries
    where act = 'withdrawal' and entry_no <= $known
    group by about
),

named as (
    select
        service_id,
        arg_max(service_name, entry_no) as service_name,
        arg_max(service_code, entry_no) as service_code,
        arg_max(agency_id, entry_no) as agency_id
    from service_versions
    where
        entry_no <= $known
        and service_id in (
            select unnest([ends.from_id, ends.to_id]) from service_links as ends
        )
    group by service_id
),

told as (
    select distinct service_id
    from service_versions
    where entry_no = $submission
)

select
    links.entry_no,
    links.from_id,
    links.to_id,
    links.kind,
    coalesce(from_ends.service_name, '') as from_name,
    coalesce(to_ends.service_name, '') as to_name,
    from_ends.service_code as from_code,
    to_ends.service_code as to_code,
    from_chosen.code as from_agency,
    to_chosen.code as to_agency,
    entries.entered_at,
    entries.person,
    people.office,
    undone.taken_back_by,
    undone.taken_back_at,
    undone.taken_back_why
from service_links as links
inner join entries using (entry_no)
left join people using (person)
left join undone on links.entry_no = undone.about
left join named as from_ends on links.from_id = from_ends.service_id
left join named as to_ends on links.to_id = to_ends.service_id
left join chosen as from_chosen on from_ends.agency_id = from_chosen.agency_id
left join chosen as to_chosen on to_ends.agency_id = to_chosen.agency_id
where
    links.entry_no <= $known
    and (from_chosen.code is not null or to_chosen.code is not null)
    and ($service::uuid is null or $service::uuid in (links.from_id, links.to_id))
    and (
        $submission is null
        or links.from_id in (select told.service_id from told)
        or links.to_id in (select told.service_id from told)
    )
qualify
    row_number() over (
        partition by links.from_id, links.to_id order by links.entry_no desc
    ) = 1
order by links.entry_no desc, from_name asc, to_name asc
