-- Services in each stage at the end of each of the last weeks; weeks end on the as-of date.
-- After: chosen
-- Formula: as for services by stage, on the day on which the week ends.
-- Grain: one row per week and stage; In use is counted with Live (6).
-- Unit: services (units).
-- Left out: withdrawn and merged services, exempt ones, variants of a listed parent.
-- Source: stages in service rows of standing submissions.
with weeks as (
    select unnest(range($weeks)) as week_no
),

stages as (
    select unnest(range(0, 7)) as stage
),

turns as (
    select
        stage,
        unnest([from_on, until_on]) as on_day,
        unnest([1, -1]) as delta
    from stage_spells
    inner join chosen using (agency_id)
    where
        from_on <= $as_of
        and coalesce(until_on > $as_of::date - (7 * ($weeks - 1))::integer, true)
),

turned as (
    select
        stage,
        -- The first week whose end sees the turn; what turned before all of them, the first.
        (greatest(on_day - $as_of::date + 7 * ($weeks - 1), 0) + 6) // 7 as week_no,
        sum(delta) as delta
    from turns
    where on_day <= $as_of
    group by all
)

select
    $as_of::date - (7 * ($weeks - 1 - week_no))::integer as week_on,
    stage::integer as stage,
    sum(coalesce(delta, 0)) over (partition by stage order by week_no)::bigint as services
from weeks
cross join stages
left join turned using (week_no, stage)
order by week_no, stage
