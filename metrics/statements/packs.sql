-- The stocktake that was closed with what is known here, held on the day asked for.
-- Grain: one row at most: the latest closing that was not taken back.
-- Unit: none.
-- Left out: closings with another entry or day.
-- Source: the closing of each stocktake, entered after what it froze.
select entry_no
from stocktakes
where
    frozen_entry = $known
    and held_on = $as_of
    and entry_no not in (
        select about from entries
        where act = 'withdrawal'
    )
order by entry_no desc
limit 1
