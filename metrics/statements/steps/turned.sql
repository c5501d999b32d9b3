-- Units online on one of two days and not on the other, with the day on which that turned.
-- Grain: one row per unit.
with starting as (
    select *
    from spells
    where
        level = 'online'
        and from_on <= $from_on
        and (until_on is null or until_on > $from_on)
),

ending as (
    select *
    from spells
    where
        level = 'online'
        and from_on <= $to_on
        and (until_on is null or until_on > $to_on)
)

select
    agency_id,
    unit_id,
    if(starting.level is null, 1, -1) as delta,
    coalesce(starting.until_on, ending.from_on) as turned_on,
    coalesce(ending.is_by_rule, false) as is_by_rule
from starting
full join ending using (agency_id, unit_id)
inner join chosen using (agency_id)
where starting.level is null or ending.level is null
