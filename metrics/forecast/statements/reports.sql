-- The reporting dates of standing submissions that name an agency's services.
-- After: numbered, entered
-- Grain: one row per agency and submission.
-- Unit: days are proleptic ordinals.
select
    agency,
    reported_on - date '0001-01-01' + 1 as day,
    entered_on - date '0001-01-01' + 1 as known_day
from standing_submissions
inner join entry_agencies using (entry_no)
inner join entered using (entry_no)
inner join numbered using (agency_id)
where lists_services
order by agency, reported_on, entry_no
