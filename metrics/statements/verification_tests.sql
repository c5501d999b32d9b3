-- Reviewers' tests of services' links, the latest first.
-- After: chosen, tests
-- Grain: one row per test.
-- Unit: none.
-- Left out: tests that were taken back.
-- Source: reviewers' tests; names in service rows of standing submissions.
select
    verification_id,
    draw_id,
    tests.entry_no,
    tests.tested_on,
    tests.result,
    tests.office,
    tests.remark,
    tests.url,
    tests.service_id,
    tests.agency_id,
    chosen.code,
    chosen.name as agency,
    said.service_code,
    said.service_name,
    coalesce(tests.counts, false) as is_counted,
    row_number() over (
        partition by coalesce(tests.unit_id, tests.service_id)
        order by tests.tested_on desc, tests.entry_no desc
    ) = 1 as is_latest
from tests
inner join chosen using (agency_id)
left join periods as said
    on
        tests.service_id = said.service_id
        and said.from_on <= $as_of
        and (said.until_on is null or said.until_on > $as_of)
order by tests.tested_on desc, tests.entry_no desc
