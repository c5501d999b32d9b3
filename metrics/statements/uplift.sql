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
with lived as (
    select
        service_id,
        date_trunc('month', min(stage_on))::date as live_month
    from periods
    where stage in (6, 7) and from_on <= $as_of
    group by service_id
),

completed as (
    select
        monthly.service_id,
        completed_all,
        month < live_month as is_before,
        datediff('month', month, $as_of::date + 1) as months_ago,
        -- One bit a month, so that distinct months are counted cheaply.
        1::bigint << least(months_ago, 62)::integer as month_bit
    from monthly
    inner join chosen using (agency_id)
    left join lived using (service_id)
    where
        sender = 'agency'
        and completed_all is not null
        and month < date_trunc('month', $as_of::date + 1)::date
        and (
            month >= (date_trunc('month', $as_of::date + 1) - interval 3 months)::date
            or month = (date_trunc('month', $as_of::date + 1) - interval 13 months)::date
            or month < live_month
        )
),

told as (
    select
        service_id,
        sum(completed_all) filter (where months_ago = 1) as this_year,
        sum(completed_all) filter (where months_ago = 13) as last_year,
        sum(completed_all) filter (where months_ago <= 3)
        / bit_count(bit_or(month_bit) filter (where months_ago <= 3)) as now_live,
        sum(completed_all) filter (where is_before)
        / bit_count(bit_or(month_bit) filter (where is_before)) as before_live
    from completed
    group by service_id
)

select
    count(*) filter (where this_year is not null and last_year is not null) as year_services,
    sum(this_year) filter (where last_year is not null) as this_year,
    sum(last_year) filter (where this_year is not null) as last_year,
    count(*) filter (where now_live is not null and before_live is not null) as live_services,
    sum(now_live) filter (where before_live is not null) as now_live,
    sum(before_live) filter (where now_live is not null) as before_live
from told
