-- Unfinished services that have been in their stage for unusually long.
-- After: chosen, aged
-- Formula: unfinished services flagged by age / unfinished services in stages with a limit.
-- Grain: one row per scope.
-- Unit: services (units).
-- Left out: services in stages that fewer than 20 have completed.
-- Source: stages and their dates in service rows of standing submissions.
select
    count(*) filter (where is_flagged) as flagged,
    count(threshold) as with_limit,
    count(*) as unfinished
from aged
