-- Submissions that are not taken back, as known at an entry.
-- Grain: one row per submission.
select submissions.*
from submissions
where
    submissions.entry_no <= $known
    and submissions.entry_no not in (
        select about from entries
        where act = 'withdrawal' and entry_no <= $known
    )
