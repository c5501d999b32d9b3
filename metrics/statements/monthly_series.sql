-- Use and receipts month by month.
-- After: chosen
-- Formula: monthly rows summed; receipts per day = collected / days of the month.
-- Grain: one row per month that was reported, up to the last whole one.
-- Unit: transactions; KES.
-- Left out: payment firms' statements, which stand beside the agencies' words.
-- Source: monthly rows of standing submissions.
select
    month,
    count(distinct monthly.agency_id) as agencies,
    sum(started) as started,
    sum(completed_online) as completed_online,
    sum(completed_all) as completed_all,
    sum(from_abroad) as from_abroad,
    sum(collected) as collected,
    sum(settled) as settled,
    sum(unmatched) as unmatched,
    sum(collected) / extract('day' from last_day(month)) as collected_per_day
from monthly
inner join chosen using (agency_id)
where
    sender = 'agency'
    and month < date_trunc('month', $as_of::date + 1)::date
group by month
order by month
