-- Whether services are used more than before: against the same month a year before, and, for
-- services that went live, against their months before going live.
-- After: chosen
-- Formula: year = completed in the last whole month / completed in the same month a year before;
--   live = mean a month in the three latest whole months / mean a month before going live; both
--   over services that report both sides, all channels together.
-- Grain: one row per scope.
-- Unit: transactions completed.
-- Left out: services that report one side only; payment firms' statements.
-- Source: monthly rows of standing submissions.
with completed as (
    select
        service_id,
        month,
        completed_all,
        12 * year($as_of::date + 1) + month($as_of::date + 1)
        - 12 * year(month) - month(month) as months_ago,
        -- One bit a month, so that distinct months are counted cheaply.
        1::bigint << least(months_ago, 62)::integer as month_bit
    from monthly
    inner join chosen using (agency_id)
    where
        sender = 'agency'
        and completed_all is not null
        and month < date_trunc('month', $as_of::date + 1)::date
),

lived as (
    select
        service_id,
        date_trunc('month', min(stage_on))::date as live_month
    from periods
    where stage in (6, 7) and from_on <= $as_of
    group by service_id
),

told as (
    select
        completed.service_id,
        sum(completed_all) filter (where months_ago = 1) as this_year,
        sum(completed_all) filter (where months_ago = 13) as last_year,
        sum(completed_all) filter (where months_ago <= 3)
        / bit_count(bit_or(month_bit) filter (where months_ago <= 3)) as now_live,
        sum(completed_all) filter (where month < live_month)
        / bit_count(bit_or(month_bit) filter (where month < live_month)) as before_live
    from completed
    left join lived using (service_id)
    where months_ago <= 3 or months_ago = 13 or month < live_month
    group by completed.service_id
)

select
    count(*) filter (where this_year is not null and last_year is not null) as year_services,
    sum(this_year) filter (where last_year is not null) as this_year,
    sum(last_year) filter (where this_year is not null) as last_year,
    count(*) filter (where now_live is not null and before_live is not null) as live_services,
    sum(now_live) filter (where before_live is not null) as now_live,
    sum(before_live) filter (where now_live is not null) as before_live
from told
