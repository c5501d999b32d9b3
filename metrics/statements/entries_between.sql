-- Entries made after one reading and up to another, with what they, or what they take back, touch.
-- Grain: one row per entry.
-- Unit: none.
-- Left out: nothing.
-- Source: the ledger's entries.
with made as (
    select
        entry_no,
        act,
        about,
        coalesce(about, entry_no) as touched_no
    from entries
    where entry_no > $after and entry_no <= $known
),

agencies_of as (
    select
        entry_no as touched_no,
        list(agency_id) as agencies
    from entry_agencies
    where entry_no in (select touched_no from made)
    group by entry_no
),

rules as (
    select distinct entry_no as touched_no
    from settings
    where name = 'counting_rule'
),

links_of as (
    select
        entry_no as touched_no,
        list(from_id) || list(to_id) as linked
    from service_links
    where entry_no in (select touched_no from made)
    group by entry_no
)

select
    made.entry_no,
    act,
    about,
    coalesce(agencies, []) as agencies,
    coalesce(linked, []) as linked,
    touched_no in (select rules.touched_no from rules) as is_rule
from made
left join agencies_of using (touched_no)
left join links_of using (touched_no)
order by made.entry_no
