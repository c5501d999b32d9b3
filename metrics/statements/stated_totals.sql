-- Totals that officials stated in public, beside what was evidenced on the same day.
-- Formula: gap = stated - services online on that day.
-- Grain: one row per statement.
-- Unit: services.
-- Left out: statements made after the as-of date.
-- Source: the press, as the programme's description lists it.
with said as (
    select
        stated_on,
        services,
        what,
        source,
        url,
        reading,
        entry_no
    from stated_totals
    where
        entry_no <= $known
        and stated_on <= $as_of
        and entry_no not in (
            select about from entries
            where act = 'withdrawal' and entry_no <= $known
        )
),

counted as (
    select
        stated_on,
        count(*) as evidenced
    from (select distinct stated_on from said) as days
    inner join spells
        on
            from_on <= stated_on
            and coalesce(until_on, date 'infinity') > stated_on
    where level = 'online'
    group by stated_on
)

select
    said.stated_on,
    said.services,
    said.what,
    said.source,
    said.url,
    said.reading,
    coalesce(evidenced, 0) as evidenced,
    said.services - coalesce(evidenced, 0) as gap
from said
left join counted using (stated_on)
order by said.stated_on, said.entry_no, said.services
