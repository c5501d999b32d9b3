-- Entries that a later entry has taken back, as known.
-- Grain: one row per entry taken back.
select about
from entries
where act = 'withdrawal' and entry_no <= $known
