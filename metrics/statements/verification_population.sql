-- Services that count end to end on a day, from which links are drawn to be tested: the very ones
-- of which the verified share speaks, whichever count the rule holds the target to.
-- After: chosen, inventory
-- Grain: one row per service.
-- Unit: none.
-- Left out: nothing; a service without a link is listed, and cannot be drawn.
-- Source: service rows of standing submissions.
select
    service_id,
    agency_id,
    code,
    nullif(trim(url), '') is not null as has_link
from inventory
where level in ('end_to_end', 'transacting')
order by service_id
