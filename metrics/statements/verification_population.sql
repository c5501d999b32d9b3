-- Services that count online on a day, from which links are drawn to be tested.
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
where is_online
order by service_id
