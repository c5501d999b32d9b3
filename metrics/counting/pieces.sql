-- Services in scope, a variant's days cut where its parent begins or ceases to be listed: left out
-- as exempt, left out as a variant while its parent is listed, or standing in for the parent.
-- Grain: one row per service and run of days with equal words, rule and listing of its parent.
with borne as (
    select
        * exclude (days, borders),
        coalesce(days, []) as days,
        [from_on] || list_filter(
            coalesce(borders, []), lambda day: day > from_on and day < until_on
        ) as starts
    from listed
    left join parents using (agency_id, parent_id)
    where listed.parent_id is not null and not is_exempt
),

cut as (
    select
        * exclude (starts, from_on, until_on),
        unnest(starts) as from_on,
        unnest(starts[2:] || [until_on]) as until_on
    from borne
),

told as (
    select
        * exclude (days),
        list_any_value(list_filter(
            days, lambda spell: spell['from_on'] <= from_on and spell['until_on'] > from_on
        )) is not null as is_parent_listed
    from cut
)

select
    * exclude (is_parent_listed),
    if(is_parent_listed, 'variant', null) as left_out,
    not is_parent_listed as is_stand_in
from told
union all by name
select
    *,
    if(is_exempt, 'exempt', null) as left_out,
    false as is_stand_in
from listed
where parent_id is null or is_exempt
