-- The inventory of a day: services listed, with what each counts as and where it stands.
-- After: chosen, inventory, sources
-- Grain: one row per service, by agency and name.
-- Unit: none.
-- Left out: services other than those asked for, where some are.
-- Source: service rows of standing submissions.
select
    inventory.*,
    sheet_name,
    file_name,
    file_sha256,
    reported_on
from inventory
left join sources using (entry_no, sheet_no)
order by code asc, service_name asc, service_id asc
