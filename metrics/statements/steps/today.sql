-- Units in scope on the day, each with the words of the service that speaks for it.
-- Grain: one row per unit.
select
    lines.unit_id,
    lines.short_of,
    lines.counts,
    periods.*
from unit_lines as lines
inner join chosen using (agency_id)
inner join periods using (service_id)
where
    lines.from_on <= $as_of
    and (lines.until_on is null or lines.until_on > $as_of)
    and periods.from_on <= $as_of
    and (periods.until_on is null or periods.until_on > $as_of)
