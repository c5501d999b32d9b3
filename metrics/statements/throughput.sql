-- How many services come online a week: first entries into the count.
-- After: chosen
-- Formula: first entries in the last 4 (8) weeks / 4 (8); net: online now less online 4 weeks ago,
--   / 4. Weeks end on the as-of date.
-- Grain: one row per agency.
-- Unit: services; a week where the name says so.
-- Left out: services that come back into the count, and those that only a change of the counting
--   rule brought in; both are in the net.
-- Source: service rows of standing submissions; the counting rule in force.
with entered as (
    select
        *,
        row_number() over (partition by unit_id order by from_on, agency_id) = 1
        and not is_by_rule as is_first
    from spells
    where level = 'online' and from_on <= $as_of
),

begun as (
    select
        agency_id,
        unit_id,
        from_on,
        is_inferred_on
    from unit_lines
    where from_on > $as_of::date - 28 and from_on <= $as_of
),

told as (
    select
        entered.*,
        begun.is_inferred_on
    from entered
    left join begun using (agency_id, unit_id, from_on)
),

counted as (
    select
        agency_id,
        count(*) filter (where is_first and from_on > $as_of::date - 28) as entered_4,
        count(*) filter (where is_first and from_on > $as_of::date - 56) as entered_8,
        count(*) filter (where is_first and is_inferred_on and from_on > $as_of::date - 28)
            as inferred_4,
        count(*) filter (where coalesce(until_on > $as_of, true)) as online,
        count(*) filter (
            where from_on <= $as_of::date - 28 and coalesce(until_on > $as_of::date - 28, true)
        ) as online_before
    from told
    group by agency_id
)

select
    chosen.agency_id,
    chosen.code,
    coalesce(entered_4, 0) as entered_4,
    coalesce(entered_8, 0) as entered_8,
    coalesce(inferred_4, 0) as inferred_4,
    coalesce(online, 0) - coalesce(online_before, 0) as net_4
from chosen
left join counted using (agency_id)
order by chosen.name, chosen.code, chosen.agency_id
