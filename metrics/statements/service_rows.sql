-- The words of some services on a day, and where they stand.
-- After: sources
-- Grain: one row per service.
-- Unit: none.
-- Left out: services that are not listed on the day.
-- Source: service rows of standing submissions.
with asked as (
    select rowid as place
    from periods
    where
        service_id in (select unnest($services::uuid[]))
        and from_on <= $as_of
        and (until_on is null or until_on > $as_of)
)

-- The few rows are found by their place: a wide table is read for them alone.
select
    periods.*,
    sheet_name,
    file_name,
    file_sha256,
    reported_on
from periods
left join sources using (entry_no, sheet_no)
where periods.rowid in (select asked.place from asked)
