-- How many of the services that count end to end work, by the tests of links drawn at
-- random among them.
-- After: chosen, tests
-- Formula: services of a sample whose test found them to work / services of a sample that were
--   tested; with the interval that holds the share of all of them in 95 of 100 samples (Wilson).
-- Grain: one row per scope.
-- Unit: services (units) that count end to end on the day; share 0-1.
-- Left out: tests outside a sample, which somebody chose; samples of one agency, save for that
--   agency; services without a link, which cannot be drawn; tests that were taken back.
-- Source: reviewers' draws and tests.
with draws as (
    select
        draw_id,
        service_ids
    from verification_draws
    where
        entry_no <= $known
        and as_of <= $as_of
        and entry_no not in (
            select about from entries
            where act = 'withdrawal' and entry_no <= $known
        )
        and (
            agency_id is null
            or ($agency is not null and agency_id in (select chosen.agency_id from chosen))
        )
    qualify row_number() over (partition by draw_id order by entry_no desc) = 1
),

sampled as (
    select tests.*
    from tests
    inner join draws using (draw_id)
    inner join chosen using (agency_id)
    where counts and list_contains(service_ids, service_id)
    qualify
        row_number() over (
            partition by tests.agency_id, unit_id
            order by tested_on desc, tests.entry_no desc
        ) = 1
),

reachable as (
    select count(*) as population
    from unit_lines as lines
    inner join chosen using (agency_id)
    inner join periods using (agency_id, service_id)
    where
        counts
        and lines.from_on <= $as_of
        and (lines.until_on is null or lines.until_on > $as_of)
        and periods.from_on <= $as_of
        and (periods.until_on is null or periods.until_on > $as_of)
        and nullif(trim(url), '') is not null
)

select
    population,
    count(sampled.unit_id) as tested,
    count(*) filter (where result = 'works') as works
from reachable
left join sampled on true
group by population
