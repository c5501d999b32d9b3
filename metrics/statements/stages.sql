-- How far onboarding has come: services in each stage on the day.
-- After: chosen
-- Formula: the stage of the service that speaks for the unit.
-- Grain: one row per agency and stage from 0 to 7.
-- Unit: services (units).
-- Left out: withdrawn and merged services, exempt ones, variants of a listed parent.
-- Source: stages in service rows of standing submissions.
with stages as (
    select unnest(range(0, 8)) as stage
),

counted as (
    select
        agency_id,
        stage,
        count(*) as services
    from unit_lines
    where from_on <= $as_of and (until_on is null or until_on > $as_of)
    group by agency_id, stage
)

select
    chosen.agency_id,
    chosen.code,
    stages.stage::integer as stage,
    coalesce(services, 0) as services
from chosen
cross join stages
left join counted
    on chosen.agency_id = counted.agency_id and stages.stage = counted.stage
order by chosen.name, chosen.code, stages.stage
