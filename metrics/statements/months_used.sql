-- Use and receipts in the three latest whole months that ended by the day.
-- After: chosen, used
-- Formula: take-up = completed online / completed through all channels; completion = completed
--   online / started; settlement = settled / collected; unmatched = unmatched / collected; from
--   abroad / completed online; each over rows that state both of its numbers.
-- Grain: one row per agency and month reported; monthly rows are summed.
-- Unit: transactions; KES; shares 0-1.
-- Left out: rows that state only one of the two numbers; payment firms' words where the agency
--   itself states its receipts.
-- Source: monthly rows of standing submissions.
select
    agency_id,
    month,
    sum(completed_online) filter (where completed_all is not null) as take_up_online,
    sum(completed_all) filter (where completed_online is not null) as take_up_all,
    sum(completed_online) filter (where started is not null) as completion_completed,
    sum(started) filter (where completed_online is not null) as completion_started,
    sum(settled) filter (where collected is not null) as settlement_settled,
    sum(collected) filter (where settled is not null) as settlement_collected,
    sum(unmatched) filter (where collected is not null) as unmatched_unmatched,
    sum(collected) filter (where unmatched is not null) as unmatched_collected,
    sum(from_abroad) filter (where completed_online is not null) as abroad_from_abroad,
    sum(completed_online) filter (where from_abroad is not null) as abroad_online,
    sum(collected) as collected,
    extract('day' from last_day(month))::integer as month_days
from used
group by agency_id, month
order by month, agency_id
