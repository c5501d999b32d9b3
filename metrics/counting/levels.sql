-- Every level: those that a unit reaches; active (live and used) and transacting (end to end and
-- used); and claimed, which each service reaches for itself.
-- Grain: one row per unit (claimed: service), level and unbroken run of days.
with claims as (
    select
        agency_id,
        service_id,
        from_on,
        coalesce(until_on, date 'infinity') as until_on,
        coalesce(lag(until_on) over claiming = from_on, false) as was_live,
        coalesce(lead(from_on) over claiming = until_on, false) as stays_live
    from unit_periods
    where
        stage >= 6
        and ($agencies is null or list_contains($agencies, agency_id))
    window claiming as (partition by agency_id, service_id order by from_on)
),

claimed as (
    select
        agency_id,
        service_id,
        unnest(list_sort(list(from_on) filter (where not was_live))) as from_on,
        unnest(list_sort(list(until_on) filter (where not stays_live))) as until_on
    from claims
    group by agency_id, service_id
)

from reached
union all
select
    if(level = 'distinct', 'active', 'transacting') as level,
    agency_id,
    unit_id,
    greatest(reached.from_on, active.from_on) as from_on,
    least(reached.until_on, active.until_on) as until_on,
    is_by_rule and reached.from_on >= active.from_on as is_by_rule
from reached
inner join active using (agency_id, unit_id)
where
    level in ('distinct', 'end_to_end')
    and reached.from_on < active.until_on
    and active.from_on < reached.until_on
union all
select
    'claimed' as level,
    agency_id,
    service_id as unit_id,
    from_on,
    until_on,
    false as is_by_rule
from claimed
