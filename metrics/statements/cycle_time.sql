-- How long onboarding takes: from the start of work to going live.
-- After: chosen, today
-- Formula: day of going live - day of starting, calendar days; 50th and 85th percentile
--   (linear between neighbours).
-- Grain: one row per scope.
-- Unit: days; null where no service has finished.
-- Left out: unfinished services; those without a start, dated by inference or with a start after
--   going live are counted apart.
-- Source: started and live dates in service rows of standing submissions.
with finished as (
    select
        started_on,
        is_inferred_on,
        (stage_on - started_on)::integer as days
    from today
    where stage in (6, 7)
),

told as (
    select
        *,
        started_on is not null and not is_inferred_on and days >= 0 as is_told
    from finished
)

select
    quantile_cont(days, 0.5) filter (where is_told) as p50,
    quantile_cont(days, 0.85) filter (where is_told) as p85,
    count(*) filter (where is_told) as finished,
    count(*) filter (where started_on is null) as without_start,
    count(*) filter (where started_on is not null and is_inferred_on) as inferred,
    count(*) filter (where not is_inferred_on and days < 0) as backwards
from told
