-- How long units stayed in each stage, up to the as-of date.
-- After: chosen
-- Grain: one row per stage (0 to 5), length of stay and whether it ended in another stage.
-- Unit: days.
-- Left out: a unit's first stay where its first day is only a reporting date.
-- Source: stages and their dates in service rows of standing submissions.
with ranked as (
    select
        *,
        row_number() over (partition by agency_id, unit_id order by from_on) = 1 as is_first
    from stage_spells
    inner join chosen using (agency_id)
    where from_on <= $as_of
),

stays as (
    select
        stage,
        (least(coalesce(until_on, $as_of), $as_of) - from_on)::integer as days,
        coalesce(until_on <= $as_of, false) and next_stage is not null as is_completed,
        coalesce(until_on > $as_of, true) as is_still_there
    from ranked
    where stage <= 5 and not (is_first and is_inferred_on)
)

select
    stage,
    days,
    is_completed,
    count(*) as stays,
    count(*) filter (where is_still_there) as still_there
from stays
group by stage, days, is_completed
order by stage, days, is_completed
