-- Agencies that stand as known at an entry, each with the latest word on its name and place.
-- An agency that a load registered stands while any standing submission names it.
-- Grain: one row per agency.
with withdrawn as (
    select about from entries
    where act = 'withdrawal' and entry_no <= $known
),

told as (
    select
        agencies.*,
        agencies.entry_no in (select about from withdrawn) as is_withdrawn,
        entries.act = 'submission' as is_by_load
    from agencies
    inner join entries using (entry_no)
    where agencies.entry_no <= $known
),

named as (
    select distinct agency_id
    from entry_agencies
    inner join entries using (entry_no)
    where
        entry_no <= $known
        and act = 'submission'
        and entry_no not in (select about from withdrawn)
)

select
    agency_id,
    code,
    name,
    ministry,
    state_department,
    is_independent,
    effective_on,
    entry_no as registered_by
from told
where (not is_withdrawn and not is_by_load) or agency_id in (select agency_id from named)
qualify
    row_number() over (
        partition by agency_id
        order by is_withdrawn asc, effective_on desc, entry_no desc
    ) = 1
