-- Submissions that are not taken back, as known at an entry.
-- Grain: one row per submission.
select submissions.*
from submissions
where
    entry_no <= $known
    and entry_no not in (
        select about from entries
        where act = 'withdrawal' and entry_no <= $known
    )
