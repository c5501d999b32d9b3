-- Rows that were refused and have not been sent in order since, by submission.
-- After: chosen
-- Formula: refused rows whose service no later standing submission brings; a row that names no
--   service waits until its agency sends again.
-- Grain: one row per standing submission that has any, the latest first.
-- Unit: rows of the workbook.
-- Left out: rows out of scope; submissions that were taken back.
-- Source: rows kept with standing submissions.
with brought as (
    select
        service_id,
        max(entry_no) as last_no
    from service_versions
    inner join standing_submissions using (entry_no)
    group by service_id
),

sent_again as (
    select
        agency_id,
        max(entry_no) as last_no
    from entry_agencies
    inner join standing_submissions using (entry_no)
    group by agency_id
)

select
    refused_rows.entry_no,
    standing_submissions.file_name,
    standing_submissions.reported_on,
    any_value(chosen.code) as code,
    any_value(chosen.name) as agency,
    count(distinct chosen.code) as agencies,
    count(*) as left_count
from refused_rows
inner join standing_submissions using (entry_no)
inner join chosen using (agency_id)
left join brought using (service_id)
left join sent_again using (agency_id)
where
    refused_rows.why <> 'out of scope'
    and refused_rows.entry_no >= coalesce(
        if(refused_rows.service_id is null, sent_again.last_no, brought.last_no), 0
    )
group by all
order by refused_rows.entry_no desc
