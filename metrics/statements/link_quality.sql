-- Links that lead only to a site's front page, not to the service.
-- After: chosen
-- Formula: links without a path / links stated.
-- Grain: one row per agency.
-- Unit: services (rows of stages 0 to 7).
-- Left out: services without a link; withdrawn and merged services.
-- Source: links in service rows of standing submissions.
select
    agency_id,
    count(url) as linked,
    count(*) filter (
        where regexp_full_match(trim(url), '(?i)(https?://)?[^/?#\s]+/?(#.*)?')
    ) as front_page
from periods
inner join chosen using (agency_id)
where
    stage <= 7
    and from_on <= $as_of
    and (until_on is null or until_on > $as_of)
group by agency_id
