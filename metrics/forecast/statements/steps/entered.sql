-- The day, in Nairobi, on which each entry was made.
-- Grain: one row per entry.
select
    entry_no,
    (entered_at + interval 3 hours)::date as entered_on
from entries
where entry_no <= $known
