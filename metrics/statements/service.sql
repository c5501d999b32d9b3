-- One service on a day: its fields, the unit it is counted as, and what it counts at.
-- After: chosen, inventory, sources
-- Grain: one row; none where the service is not listed on the day.
-- Unit: none.
-- Left out: nothing.
-- Source: service rows of standing submissions.
select
    inventory.*,
    sheet_name,
    file_name,
    file_sha256,
    reported_on
from inventory
left join sources using (entry_no, sheet_no)
where service_id = $service::uuid
