-- Every version of a target, milestone or commitment that stands, with the day it takes effect.
-- After: taken_back
-- Grain: one row per version, the latest to take effect first.
-- Unit: services; for the aim for receipts, KES a day.
-- Left out: versions that were taken back.
-- Source: the programme's settings; commitments signed by agencies.
select
    kind,
    code,
    name as agency,
    services,
    due_on,
    targets.effective_on,
    signed_by,
    reading,
    entry_no,
    act,
    entered_at
from targets
inner join entries using (entry_no)
left join known_agencies using (agency_id)
where
    entry_no <= $known
    and entry_no not in (select taken_back.entry_no from taken_back)
order by targets.effective_on desc, entry_no desc, due_on asc, code asc
