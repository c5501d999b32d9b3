-- Views of a page that people saved: a name and the filters of its address.
-- After: taken_back
-- Grain: one row per view, by name.
-- Unit: none.
-- Left out: views that were removed or taken back.
-- Source: what people saved.
select
    view_id,
    name,
    page,
    address,
    entry_no
from saved_views
where
    entry_no <= $known
    and entry_no not in (select taken_back.entry_no from taken_back)
qualify
    row_number() over (partition by view_id order by entry_no desc) = 1
    and not is_removed
order by lower(name)
