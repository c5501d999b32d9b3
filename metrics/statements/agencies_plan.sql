-- Services online if every plan is kept from the as-of date on, week by week to the deadline.
-- After: chosen, online_today
-- Formula: online on the as-of date + unfinished services planned to go live by the week's end.
-- Grain: one row per week; the first is the as-of date, the last the deadline.
-- Unit: services (units).
-- Left out: plans whose day has passed, and unfinished services without a plan.
-- Source: planned go-live dates in service rows of standing submissions.
with weeks as (
    select least(
        $as_of::date + (7 * unnest(range(0, $weeks + 1)))::integer, $deadline::date
    ) as week_on
),

planned as (
    select
        planned_live_on,
        count(*) as services
    from unit_lines
    inner join chosen using (agency_id)
    where
        stage <= 5
        and from_on <= $as_of
        and (until_on is null or until_on > $as_of)
        and planned_live_on > $as_of
        and planned_live_on <= $deadline
    group by planned_live_on
),

now as (
    select count(*) as services
    from online_today
    inner join chosen using (agency_id)
)

select
    weeks.week_on,
    (any_value(now.services) + coalesce(sum(planned.services), 0))::bigint as services
from weeks
cross join now
left join planned on weeks.week_on >= planned.planned_live_on
group by weeks.week_on
order by weeks.week_on
