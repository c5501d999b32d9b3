-- What was entered, by whom, when, why and in what words, the latest first.
-- After: taken_back, said, concerning
-- Grain: one row per entry.
-- Unit: none.
-- Left out: nothing; an entry that was taken back is marked so.
-- Source: the ledger's entries.
with worded as (
    select
        entry_no,
        count(*) as row_count,
        arg_min(words, length(words)) as words
    from said
    where entry_no <= $known
    group by entry_no
),

named as (
    select
        entry_no,
        list(distinct code order by code) as codes
    from concerning
    inner join known_agencies using (agency_id)
    where entry_no <= $known
    group by entry_no
)

select
    entries.entry_no,
    act,
    about,
    entered_at,
    is_entered_later,
    entries.person,
    people.office,
    why,
    coalesce(file_name, words) as words,
    coalesce(row_count, 0) as row_count,
    coalesce(codes, []) as codes,
    entries.entry_no in (select taken_back.entry_no from taken_back) as is_taken_back
from entries
left join worded using (entry_no)
left join named using (entry_no)
left join submissions using (entry_no)
left join people on entries.person = people.person
where entries.entry_no <= $known
order by entries.entry_no desc
