-- The services of one draw in the order drawn, as they stood then, each with its latest test.
-- Grain: one row per service drawn.
-- Unit: none.
-- Left out: tests that were taken back; an earlier result that a later one replaced.
-- Source: reviewers' draws and tests; service rows of standing submissions.
with withdrawn as (
    select about from entries
    where act = 'withdrawal' and entry_no <= $known
),

drawn as (
    select
        as_of as drawn_as_of,
        unnest(service_ids) as service_id,
        generate_subscripts(service_ids, 1) as place
    from verification_draws
    where
        draw_id = $draw::uuid
        and entry_no <= $known
        and entry_no not in (select about from withdrawn)
),

tests as (
    select *
    from verifications
    where
        draw_id = $draw::uuid
        and entry_no <= $known
        and tested_on <= $as_of
        and entry_no not in (select about from withdrawn)
    qualify
        row_number() over (
            partition by service_id
            order by tested_on desc, entry_no desc
        ) = 1
)

select
    drawn.place,
    drawn.service_id,
    coalesce(tests.agency_id, periods.agency_id) as agency_id,
    service_name,
    service_code,
    code,
    name as agency,
    coalesce(tests.url, periods.url) as url,
    result,
    tested_on,
    office,
    remark,
    tests.entry_no
from drawn
left join periods
    on
        drawn.service_id = periods.service_id
        and from_on <= drawn_as_of
        and (until_on is null or until_on > drawn_as_of)
left join tests on drawn.service_id = tests.service_id
left join known_agencies on coalesce(tests.agency_id, periods.agency_id) = known_agencies.agency_id
order by place
