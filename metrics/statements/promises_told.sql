-- What officials promised in public, and how it is read.
-- After: taken_back
-- Grain: one row per promise, those without a day last.
-- Unit: none.
-- Left out: promises that were taken back.
-- Source: the press, as the programme's description lists it.
select
    speaker,
    words,
    said_on,
    source,
    reading,
    entry_no
from promises
where entry_no <= $known and entry_no not in (select taken_back.entry_no from taken_back)
order by said_on desc nulls last, entry_no asc
