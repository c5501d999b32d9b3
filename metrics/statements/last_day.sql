-- The day, in Nairobi (UTC+3 all year), of the last entry that is known.
-- Grain: one row.
-- Unit: none; null for an empty ledger.
-- Left out: nothing.
-- Source: the ledger's entries.
select max(entered_at + interval 3 hours)::date as last_day
from entries
where entry_no <= $known
