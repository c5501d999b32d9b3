-- Every standing word on one service, whatever identities it bore, in word order.
-- After: sources
-- Grain: one row per row of a workbook, by reporting date, then entry.
-- Unit: none.
-- Left out: submissions that were taken back.
-- Source: service rows of standing submissions.
with borne as (
    select $service::uuid as service_id
    union all
    select from_id as service_id
    from followed_links
    where to_id = $service::uuid
)

select
    versions.*,
    sheets.said_fields,
    sheets.columns,
    sources.sheet_name,
    sources.file_name,
    sources.file_sha256,
    sources.reported_on,
    versions.service_id <> $service::uuid as is_linked
from service_versions as versions
inner join borne using (service_id)
inner join sources using (entry_no, sheet_no)
inner join sheets using (entry_no, sheet_no)
order by reported_on asc, entry_no asc, is_linked desc, sheet_no asc, row_no asc
