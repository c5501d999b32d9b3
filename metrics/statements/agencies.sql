-- Agencies in scope that stand.
-- After: chosen
-- Grain: one row per agency.
-- Unit: none.
-- Left out: agencies whose registration was taken back and that no standing submission names.
-- Source: the register of agencies.
select *
from chosen
order by name, code
