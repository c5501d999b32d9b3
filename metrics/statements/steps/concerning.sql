-- The agencies that each entry concerns: those whose services it lists, and those it speaks of.
-- Grain: one row per entry and agency, some of them twice.
select
    entry_no,
    agency_id
from entry_agencies
union all
select
    entry_no,
    agency_id
from verifications
union all
select
    entry_no,
    agency_id
from verification_draws
union all
select
    entry_no,
    agency_id
from actions
union all
select
    entry_no,
    agency_id
from replies
union all
select
    entry_no,
    agency_id
from annotations
union all
select
    entry_no,
    agency_id
from offices
