-- Every version of the programme's rules that stands, with the day from which it holds.
-- After: taken_back
-- Grain: one row per setting and version, the latest to take effect first.
-- Unit: none.
-- Left out: versions that were taken back; what was remembered of workbooks' layouts.
-- Source: the programme's settings.
select
    name,
    value,
    effective_on,
    entry_no,
    act,
    entered_at,
    entries.person,
    why
from settings
inner join entries using (entry_no)
where
    entry_no <= $known
    and act in ('seed', 'setting')
    and entry_no not in (select taken_back.entry_no from taken_back)
order by name asc, effective_on desc, entry_no desc
