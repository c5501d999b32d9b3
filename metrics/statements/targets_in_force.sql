-- Targets, baseline, milestones and commitments in force on a day.
-- Formula: of each kind, agency and (for milestones) date, the version last in effect.
-- Grain: one row per kind, agency and milestone.
-- Unit: services; for the aim for receipts, KES a day.
-- Left out: versions that were taken back or take effect later; milestones of 0 services, which
--   are no more.
-- Source: the programme's settings; commitments signed by agencies.
select
    kind,
    agency_id,
    services,
    due_on,
    effective_on,
    signed_by,
    reading,
    entry_no
from targets
where
    entry_no <= $known
    and effective_on <= $as_of
    and entry_no not in (
        select about from entries
        where act = 'withdrawal' and entry_no <= $known
    )
qualify
    row_number() over (
        partition by kind, agency_id, if(kind = 'milestone', due_on, null)
        order by effective_on desc, entry_no desc, due_on desc
    ) = 1
    and not (kind = 'milestone' and services = 0)
order by due_on, kind
