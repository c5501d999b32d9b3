-- Every accepted row of a standing submission under the identity its links lead to.
-- Where links make two rows of a submission one service, the survivor's own row speaks.
-- Grain: one row per service and submission.
with doubled as (
    select
        entry_no,
        sheet_no,
        row_no
    from service_versions
    inner join heard using (entry_no, agency_id)
    left join followed_links on service_id = from_id
    where
        coalesce(to_id, service_id) in (
            select survivors.to_id from followed_links as survivors
        )
    qualify
        row_number() over (
            partition by entry_no, coalesce(to_id, service_id)
            order by to_id is not null, service_id
        ) > 1
)

select
    versions.entry_no,
    versions.sheet_no,
    versions.row_no,
    coalesce(links.to_id, versions.service_id) as service_id,
    versions.agency_id,
    versions.said_hash,
    heard.reported_on,
    heard.word_no,
    heard.list_no,
    heard.list_no - heard.is_list::integer as before_no
from service_versions as versions
inner join heard using (entry_no, agency_id)
left join followed_links as links on versions.service_id = links.from_id
anti join doubled using (entry_no, sheet_no, row_no)
