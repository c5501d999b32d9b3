-- Stocktakes that were closed, with the entry at which their pack is frozen.
-- After: taken_back
-- Grain: one row per stocktake, the latest first.
-- Unit: none.
-- Left out: closings that were taken back, and stocktakes held after the as-of date.
-- Source: the closing of each stocktake.
select
    stocktakes.entry_no,
    held_on,
    frozen_entry,
    remark,
    (entered_at + interval 3 hour)::date as closed_on
from stocktakes
inner join entries using (entry_no)
where
    stocktakes.entry_no <= $known
    and stocktakes.entry_no not in (select entry_no from taken_back)
    and held_on <= $as_of
order by held_on desc, stocktakes.entry_no desc
