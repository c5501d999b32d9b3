-- What was reported of one service month by month, by agency and payment firms.
-- After: sources
-- Grain: one row per month, provider and kind of sender.
-- Unit: transactions; KES; days.
-- Left out: words that a later one on the same month, provider and sender replaced.
-- Source: monthly rows of standing submissions.
select
    monthly.month,
    monthly.provider,
    monthly.sender,
    monthly.started,
    monthly.completed_online,
    monthly.completed_all,
    monthly.from_abroad,
    monthly.collected,
    monthly.settled,
    monthly.unmatched,
    monthly.days_taken,
    monthly.entry_no,
    monthly.sheet_no,
    monthly.row_no,
    sources.sheet_name,
    sources.file_name
from monthly
left join sources using (entry_no, sheet_no)
where monthly.service_id = $service::uuid
order by monthly.month desc, monthly.provider asc, monthly.sender asc
