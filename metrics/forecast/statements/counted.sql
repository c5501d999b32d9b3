-- The runs of days on which a unit is online, by the counting rule, and when each end was told.
-- After: numbered, units, entered
-- Grain: one row per unit and unbroken run of days.
-- Unit: days are proleptic ordinals; until_day null: still so. An end that no row of the unit
--   begins with (a rule that changes, a list that omits) is known on its own day.
with told as (
    select
        agency_id,
        unit_id,
        from_on,
        min(entered_on) as told_on
    from unit_lines
    inner join entered using (entry_no)
    group by agency_id, unit_id, from_on
),

online as (
    select
        agency,
        agency_id,
        unit_id,
        spells.from_on,
        spells.until_on
    from spells
    inner join units using (agency_id, unit_id)
    where level = 'online'
)

select
    online.agency,
    online.from_on - date '0001-01-01' + 1 as from_day,
    online.until_on - date '0001-01-01' + 1 as until_day,
    greatest(coalesce(began.told_on, online.from_on), online.from_on)
    - date '0001-01-01' + 1 as from_known,
    greatest(coalesce(ended.told_on, online.until_on), online.until_on)
    - date '0001-01-01' + 1 as until_known
from online
left join told as began
    on
        online.agency_id = began.agency_id
        and online.unit_id = began.unit_id
        and online.from_on = began.from_on
left join told as ended
    on
        online.agency_id = ended.agency_id
        and online.unit_id = ended.unit_id
        and online.until_on = ended.from_on
order by online.agency, from_day, until_day
