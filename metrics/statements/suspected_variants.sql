-- Services that look like variants of one: many of an agency on one link, naming no parent.
-- After: chosen
-- Formula: five or more services of one agency with one and the same link.
-- Grain: one row per agency and link, the most services first.
-- Unit: services (rows of stages 0 to 7).
-- Left out: services that name a parent; links that lead to a front page only.
-- Source: links in service rows of standing submissions.
select
    agency_id,
    code,
    name as agency,
    trim(url) as link,
    count(*) as services,
    count(*) filter (where stage >= 6) as live,
    list(service_name order by service_name)[1:5] as examples
from periods
inner join chosen using (agency_id)
where
    stage <= 7
    and from_on <= $as_of
    and (until_on is null or until_on > $as_of)
    and parent_id is null
    and url is not null
    and not regexp_full_match(trim(url), '(?i)(https?://)?[^/?#\s]+/?(#.*)?')
group by agency_id, code, name, trim(url)
having count(*) >= 5
order by services desc, code asc, link asc
