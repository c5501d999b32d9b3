-- Samples of links drawn by a day, each with how many were tested by it and what was found.
-- Grain: one row per draw, the latest first.
-- Unit: links.
-- Left out: draws and tests that were taken back; an earlier result that a later one replaced.
-- Source: reviewers' draws and tests.
with withdrawn as (
    select about from entries
    where act = 'withdrawal' and entry_no <= $known
),

drawn as (
    select *
    from verification_draws
    where
        entry_no <= $known
        and as_of <= $as_of
        and entry_no not in (select about from withdrawn)
    qualify row_number() over (partition by draw_id order by entry_no desc) = 1
),

tests as (
    select *
    from verifications
    where
        entry_no <= $known
        and tested_on <= $as_of
        and entry_no not in (select about from withdrawn)
    qualify
        row_number() over (
            partition by draw_id, service_id
            order by tested_on desc, entry_no desc
        ) = 1
),

found as (
    select
        drawn.draw_id,
        count(*) as tested,
        count(*) filter (where result = 'works') as works,
        max(tested_on) as tested_on
    from drawn
    inner join tests
        on
            drawn.draw_id = tests.draw_id
            and list_contains(service_ids, service_id)
    group by drawn.draw_id
)

select
    drawn.draw_id,
    drawn.entry_no,
    drawn.as_of,
    seed,
    agency_id,
    code,
    name as agency,
    population,
    len(service_ids) as drawn,
    coalesce(tested, 0) as tested,
    coalesce(works, 0) as works,
    tested_on
from drawn
left join found using (draw_id)
left join known_agencies using (agency_id)
order by drawn.entry_no desc
