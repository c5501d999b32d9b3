-- Services in each stage at the end of each of the last weeks; weeks end on the as-of date.
-- After: chosen
-- Formula: as for services by stage, on the day on which the week ends.
-- Grain: one row per week and stage; In use is counted with Live (6).
-- Unit: services (units).
-- Left out: withdrawn and merged services, exempt ones, variants of a listed parent.
-- Source: stages in service rows of standing submissions.
with weeks as (
    select $as_of::date - (7 * unnest(range($weeks)))::integer as week_on
),

stages as (
    select unnest(range(0, 7)) as stage
),

counted as (
    select
        week_on,
        stage,
        count(*) as services
    from stage_spells
    inner join chosen using (agency_id)
    inner join weeks
        on from_on <= week_on and coalesce(until_on, date 'infinity') > week_on
    group by week_on, stage
)

select
    weeks.week_on,
    stages.stage::integer as stage,
    coalesce(services, 0) as services
from weeks
cross join stages
left join counted
    on weeks.week_on = counted.week_on and stages.stage = counted.stage
order by weeks.week_on, stages.stage
