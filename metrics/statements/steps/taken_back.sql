-- Entries that were taken back, as known.
-- Grain: one row per entry taken back.
select about as entry_no
from entries
where act = 'withdrawal' and entry_no <= $known
