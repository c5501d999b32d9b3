-- Standing submissions and the agencies they name, in word order (reporting date, then entry).
-- Full lists are numbered per agency, so that a list which omits a service is found by subtraction.
-- Grain: one row per standing submission and agency.
with withdrawn as (
    select about from entries
    where act = 'withdrawal' and entry_no <= $known
),

standing as (
    select
        entry_no,
        reported_on,
        mode,
        (reported_on - date '2000-01-01') * 10000000::bigint + entry_no as word_no
    from submissions
    where entry_no <= $known and entry_no not in (select about from withdrawn)
)

select
    *,
    mode = 'full' and lists_services as is_list,
    count(*) filter (where is_list) over (partition by agency_id order by word_no) as list_no
from standing
inner join entry_agencies using (entry_no)
where $agencies is null or list_contains($agencies, agency_id)
