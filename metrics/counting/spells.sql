-- The days on which each unit stands at each level, and online: at the level that the rule in
-- force asks for. The count of a day is the number of rows that cover it.
-- Grain: one row per unit (claimed: service), level and unbroken run of days.
-- Unit: days; until_on null: still so.
-- Left out of online: what the rule's level leaves out.
with online as (
    select
        agency_id,
        unit_id,
        greatest(from_on, rule_from) as from_on,
        least(until_on, rule_until) as until_on,
        is_by_rule or from_on < rule_from as is_by_rule
    from levels
    inner join rules on level = rule_level
    where from_on < rule_until and until_on > rule_from
),

followed as (
    select
        *,
        coalesce(lag(until_on) over (
            partition by agency_id, unit_id order by from_on
        ) = from_on, false) as is_on
    from online
),

joined as (
    select
        *,
        count(*) filter (where not is_on) over (
            partition by agency_id, unit_id order by from_on
        ) as run_no
    from followed
)

select
    level,
    agency_id,
    unit_id,
    from_on,
    nullif(until_on, date 'infinity') as until_on,
    is_by_rule
from levels
union all
select
    'online' as level,
    agency_id,
    unit_id,
    min(from_on) as from_on,
    nullif(max(until_on), date 'infinity') as until_on,
    arg_min(is_by_rule, from_on) as is_by_rule
from joined
group by agency_id, unit_id, run_no
