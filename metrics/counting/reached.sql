-- The unbroken runs of days on which a unit is in scope, live, and counts end to end.
-- Grain: one row per unit, level and unbroken run of days.
with ends as (
    select
        agency_id,
        unit_id,
        list_sort(list(from_on) filter (where not was_there)) as scope_from,
        list_sort(list(until_on) filter (where not stays_there)) as scope_until,
        list_sort(list(from_on) filter (where is_live and not was_live)) as live_from,
        list_sort(list(until_on) filter (where is_live and not stays_live)) as live_until,
        list_sort(list({'day': from_on, 'is_by_rule': is_cut and was_live}) filter (
            where counts and not did_count
        )) as counts_from,
        list_sort(list(until_on) filter (where counts and not goes_on_counting)) as counts_until
    from runs
    group by agency_id, unit_id
)

select
    'in_scope' as level,
    agency_id,
    unit_id,
    unnest(scope_from) as from_on,
    unnest(scope_until) as until_on,
    false as is_by_rule
from ends
union all
select
    'distinct' as level,
    agency_id,
    unit_id,
    unnest(live_from) as from_on,
    unnest(live_until) as until_on,
    false as is_by_rule
from ends
union all
select
    'end_to_end' as level,
    agency_id,
    unit_id,
    unnest(counts_from).day as from_on,
    unnest(counts_until) as until_on,
    unnest(counts_from).is_by_rule as is_by_rule
from ends
