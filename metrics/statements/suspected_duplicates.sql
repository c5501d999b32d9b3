-- Services of one agency whose names hold the same words in another order or spelling.
-- After: chosen
-- Formula: names that are equal once signs (but <, > and =), small words and the order of words
--   are left aside.
-- Grain: one row per agency and set of words.
-- Unit: services (rows of stages 0 to 7).
-- Left out: names that are equal as they stand: those are counted once already.
-- Source: names in service rows of standing submissions.
with worded as (
    select
        agency_id,
        service_id,
        service_name,
        name_key,
        stage,
        trim(array_to_string(list_sort(list_distinct(string_split(regexp_replace(
            strip_accents(name_key), '\b(an?|the|of|for|and)\b|[^a-z0-9<>=≤≥ ]', ' ', 'g'
        ), ' '))), ' ')) as words
    from periods
    where
        stage <= 7
        and from_on <= $as_of
        and (until_on is null or until_on > $as_of)
),

doubled as (
    select
        agency_id,
        words
    from worded
    where words <> ''
    group by agency_id, words
    having min(name_key) <> max(name_key)
)

select
    agency_id,
    code,
    name as agency,
    words,
    count(*) as services,
    count(*) filter (where stage >= 6) as live,
    list(distinct service_name order by service_name) as names
from worded
inner join doubled using (agency_id, words)
inner join chosen using (agency_id)
group by agency_id, code, name, words
order by services desc, code asc, words asc
