-- Entries into the count and exits from it, week by week; weeks end on the as-of date.
-- After: chosen
-- Formula: net = entered + returned + by_rule - lost.
-- Grain: one row per week.
-- Unit: services.
-- Left out: nothing; entries that a change of the counting rule alone brought stand in by_rule.
-- Source: service rows of standing submissions; the counting rule in force.
with weeks as (
    select unnest(range($weeks)) as week_no
),

entered as (
    select
        agency_id,
        from_on,
        until_on,
        is_by_rule,
        row_number() over (partition by unit_id order by from_on, agency_id) = 1 as is_first
    from spells
    where level = 'online' and from_on <= $as_of
),

events as (
    select
        ($as_of::date - from_on) // 7 as week_no,
        case
            when is_by_rule then 'by_rule'
            when is_first then 'entered'
            else 'returned'
        end as what
    from entered
    inner join chosen using (agency_id)
    union all
    select
        ($as_of::date - until_on) // 7 as week_no,
        'lost' as what
    from entered
    inner join chosen using (agency_id)
    where until_on <= $as_of
)

select
    $as_of::date - (7 * weeks.week_no)::integer as week_on,
    count(*) filter (where what = 'entered') as entered,
    count(*) filter (where what = 'returned') as returned,
    count(*) filter (where what = 'by_rule') as by_rule,
    count(*) filter (where what = 'lost') as lost,
    entered + returned + by_rule - lost as net
from weeks
left join events using (week_no)
group by weeks.week_no
order by weeks.week_no desc
