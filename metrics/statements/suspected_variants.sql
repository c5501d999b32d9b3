-- Services that look like variants of one, such as tariff lines, and name no parent.
-- After: chosen
-- Formula: five or more services of one agency with one and the same link; or two or more names
--   that differ in numbers and signs only (20' and 40' containers).
-- Grain: one row per agency and link, or name without its numbers; the most services first.
-- Unit: services (rows of stages 0 to 7).
-- Left out: services that name a parent; links that lead to a front page only.
-- Source: links and names in service rows of standing submissions.
with listed as (
    select
        agency_id,
        service_name,
        name_key,
        stage,
        trim(url) as link,
        trim(regexp_replace(strip_accents(name_key), '[^a-z]+', ' ', 'g')) as stem
    from periods
    where
        stage <= 7
        and from_on <= $as_of
        and (until_on is null or until_on > $as_of)
        and parent_id is null
),

grouped as (
    select
        agency_id,
        'link' as signal,
        link as what,
        count(*) as services,
        count(*) filter (where stage >= 6) as live,
        (list(service_name order by service_name))[1:5] as examples
    from listed
    where
        link is not null
        and not regexp_full_match(link, '(?i)(https?://)?[^/?#\s]+/?(#.*)?')
    group by agency_id, link
    having count(*) >= 5
    union all
    select
        agency_id,
        'name' as signal,
        stem as what,
        count(*) as services,
        count(*) filter (where stage >= 6) as live,
        (list(service_name order by service_name))[1:5] as examples
    from listed
    where stem <> '' and regexp_matches(name_key, '[0-9]')
    group by agency_id, stem
    having min(name_key) <> max(name_key)
)

select
    grouped.agency_id,
    code,
    name as agency,
    signal,
    what,
    services,
    live,
    examples
from grouped
inner join chosen using (agency_id)
order by services desc, code asc, signal asc, what asc
