-- How many units that count end to end on the day a reviewer has tested, and how many of them
-- worked at the latest test.
-- Grain: one row per agency that has any.
with latest as (
    select *
    from tests
    where counts
    qualify
        row_number() over (
            partition by agency_id, unit_id
            order by tested_on desc, entry_no desc
        ) = 1
)

select
    agency_id,
    count(*) as tested,
    count(*) filter (where result = 'works') as verified
from latest
group by agency_id
