-- Services that a ministry, or a state department, and one of its agencies both list by one name.
-- After: chosen
-- Formula: equal names at an agency that is a ministry or a state department (called so, or named
--   like its own), and at an agency of the same ministry that is neither.
-- Grain: one row per pair of services of which one is in scope.
-- Unit: pairs; where both are live, the distinct count holds the service twice.
-- Left out: what the distinct count leaves out of each of the two.
-- Source: names in service rows of standing submissions; the register of agencies.
with agencies as (
    select
        *,
        lower(name) in (lower(ministry), lower(state_department))
        or regexp_matches(lower(name), '^(the )?(ministry|state department)\b') as is_upper
    from known_agencies
    where ministry is not null
),

listed as (
    select
        service_id,
        service_name,
        name_key,
        lines.stage,
        agencies.*
    from unit_lines as lines
    inner join periods using (agency_id, service_id)
    inner join agencies using (agency_id)
    where
        lines.from_on <= $as_of
        and (lines.until_on is null or lines.until_on > $as_of)
        and periods.from_on <= $as_of
        and (periods.until_on is null or periods.until_on > $as_of)
)

select
    upper_half.code as ministry_code,
    lower_half.code as agency_code,
    upper_half.ministry,
    upper_half.service_name,
    upper_half.service_id as ministry_service_id,
    lower_half.service_id as agency_service_id,
    upper_half.stage >= 6 and lower_half.stage >= 6 as are_both_live
from listed as upper_half
inner join listed as lower_half
    on
        upper_half.name_key = lower_half.name_key
        and upper_half.ministry = lower_half.ministry
where
    upper_half.is_upper
    and not coalesce(lower_half.is_upper, false)
    and (
        upper_half.agency_id in (select chosen.agency_id from chosen)
        or lower_half.agency_id in (select chosen.agency_id from chosen)
    )
order by ministry_code asc, agency_code asc, upper_half.service_name asc
