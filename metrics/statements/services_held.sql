-- Unfinished services that something holds up: any concern, or those of one kind.
-- After: chosen, today, concerns_today, held_up
-- Grain: one row per service that speaks for its unit.
-- Unit: none.
-- Left out: finished services; concerns that name no service of the inventory.
-- Source: blockers in service rows, and concerns sheets, of standing submissions.
select distinct service_id
from held_up
where $kind is null or coalesce(kind, 'not stated') = $kind
