-- Unfinished units on the day with their age in the stage and the limit beyond which it is unusual:
-- the 85th percentile of completed stays in that stage, nationally, where there are 20 or more.
-- Grain: one row per unfinished unit in scope.
with limits as (
    select
        stage,
        quantile_cont((until_on - from_on)::integer, 0.85) as threshold,
        count(*) as completed
    from stage_spells
    where stage <= 5 and next_stage is not null and until_on <= $as_of
    group by stage
    having count(*) >= 20
),

waiting as (
    select
        *,
        ($as_of::date - from_on)::integer as age
    from stage_spells
    inner join chosen using (agency_id)
    where
        stage <= 5
        and from_on <= $as_of
        and (until_on is null or until_on > $as_of)
)

select
    waiting.*,
    threshold,
    completed,
    coalesce(age > threshold, false) as is_flagged
from waiting
left join limits using (stage)
