-- What moves between stages are known: each run of days in a stage begins with one (In use is a
-- kind of Live: 6), and leaving the inventory is one (7).
-- After: numbered, units, entered
-- Grain: one row per unit and move.
-- Unit: days are proleptic ordinals; known_day is the day of the entry that told of the move.
-- Left out: exempt services, variants of a listed parent, second copies of a name.
with spells as (
    select
        service,
        stage,
        from_on,
        until_on,
        next_stage,
        is_inferred_on,
        greatest(entered_on, from_on) as known_on
    from stage_spells
    inner join units using (agency_id, unit_id)
    inner join entered using (entry_no)
),

moves as (
    select
        service,
        stage as to_stage,
        from_on as moved_on,
        known_on,
        is_inferred_on
    from spells
    union all
    select
        spells.service,
        7 as to_stage,
        until_on as moved_on,
        until_on as known_on,
        false as is_inferred_on
    from spells
    where
        until_on is not null
        and next_stage is null
)

select
    service,
    to_stage,
    moved_on - date '0001-01-01' + 1 as event_day,
    known_on - date '0001-01-01' + 1 as known_day,
    is_inferred_on as is_inferred
from moves
order by service, moved_on, to_stage = 7 desc
