-- What holds services up: by kind of concern, by who raised it, or by its owner.
-- After: chosen, today, concerns_today, held_up
-- Formula: unfinished services with a blocker of the kind in their row, or named in an open
--   concern of it; a service held by two kinds stands under both.
-- Grain: one row per kind, raiser or owner.
-- Unit: services (units).
-- Left out: finished services; concerns that name no service of the inventory.
-- Source: blockers in service rows, and concerns sheets, of standing submissions.
select
    coalesce(case $by
        when 'raised_by' then raised_by
        when 'owner' then owner
        else kind
    end, 'not stated') as held_by,
    count(distinct unit_id) as services,
    count(distinct agency_id) as agencies,
    count(distinct unit_id) filter (where due_on < $as_of) as past_due
from held_up
group by all
order by services desc, held_by asc
