-- The words that speak for some services on a day, and the full list that omitted each last.
-- Grain: one row per service.
-- Unit: none.
-- Left out: services that no standing submission ever named.
-- Source: service rows of standing submissions.
select
    service_id,
    any_value(entry_no) filter (where is_on_day) as entry_no,
    any_value(sheet_no) filter (where is_on_day) as sheet_no,
    any_value(row_no) filter (where is_on_day) as row_no,
    arg_max(omitted_by, from_on) filter (where until_on <= $as_of) as omitted_by
from (
    select
        *,
        from_on <= $as_of and (until_on is null or until_on > $as_of) as is_on_day
    from periods
    where service_id in (select unnest($services::uuid[]))
) as told
group by service_id
