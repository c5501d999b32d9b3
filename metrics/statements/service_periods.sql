-- The days that each word on one service speaks for.
-- After: sources
-- Grain: one row per run of days with equal words, the latest first.
-- Unit: days; until_on null: still so.
-- Left out: words that speak for no day.
-- Source: service rows of standing submissions.
select
    periods.from_on,
    periods.until_on,
    periods.stage,
    periods.stage_on,
    periods.is_inferred_on,
    periods.maturity,
    periods.channel,
    periods.planned_live_on,
    periods.entry_no,
    periods.sheet_no,
    periods.row_no,
    periods.omitted_by,
    sources.file_name,
    sources.sheet_name
from periods
left join sources using (entry_no, sheet_no)
where periods.service_id = $service::uuid
order by periods.from_on desc
