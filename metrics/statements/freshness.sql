-- When each agency was last heard of.
-- After: chosen
-- Formula: days since = as-of date - latest reporting date of a standing submission that names the
--   agency; late: more days than the reporting calendar allows.
-- Grain: one row per agency.
-- Unit: days; null where the agency never reported.
-- Left out: payment firms' statements, which name agencies that may have said nothing.
-- Source: reporting dates of standing submissions.
with statements as (
    select entry_no
    from sheets
    where entry_no <= $known
    group by entry_no
    having bool_and(kind = 'statement')
),

heard as (
    select
        agency_id,
        max(reported_on) as reported_on
    from standing_submissions
    inner join entry_agencies using (entry_no)
    where
        reported_on <= $as_of
        and entry_no not in (select entry_no from statements)
    group by agency_id
)

select
    chosen.*,
    reported_on,
    ($as_of::date - reported_on)::integer as days_since,
    case
        when reported_on is null then 'never'
        when $as_of::date - reported_on > $late_after_days then 'late'
        else 'on time'
    end as state
from chosen
left join heard using (agency_id)
order by chosen.name, chosen.code, chosen.agency_id
