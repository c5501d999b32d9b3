-- Services that a ministry, or a state department, and one of its agencies both list by one name.
-- After: chosen
-- Formula: equal names at an agency named like its ministry or state department, and at another
--   agency of the same ministry.
-- Grain: one row per pair of services.
-- Unit: pairs; each is counted twice in the distinct count until a person links them.
-- Left out: withdrawn and merged services.
-- Source: names in service rows of standing submissions; the register of agencies.
with listed as (
    select
        service_id,
        service_name,
        name_key,
        stage,
        chosen.*
    from periods
    inner join chosen using (agency_id)
    where
        stage <= 7
        and from_on <= $as_of
        and (until_on is null or until_on > $as_of)
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
        and upper_half.agency_id <> lower_half.agency_id
where
    lower(upper_half.name) in (lower(upper_half.ministry), lower(upper_half.state_department))
    and lower(lower_half.name) not in (
        lower(lower_half.ministry), coalesce(lower(lower_half.state_department), '')
    )
order by ministry_code asc, agency_code asc, upper_half.service_name asc
