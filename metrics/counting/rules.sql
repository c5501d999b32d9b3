-- The counting rule in force on each day: what counts as online, by its effective date.
-- The first rule also holds for the days before it; an empty ledger counts by the usual rule.
-- Grain: one row per rule and run of days.
with told as (
    select
        effective_on,
        arg_max(value::json, entry_no) as rule
    from settings
    where
        name = 'counting_rule'
        and entry_no <= $known
        and entry_no not in (select about from withdrawn)
    group by effective_on
)

select
    if(lag(effective_on) over by_effect is null, date '-infinity', effective_on) as rule_from,
    coalesce(lead(effective_on) over by_effect, date 'infinity') as rule_until,
    rule ->> 'level' as rule_level,
    (rule -> 'maturity_from')::integer as maturity_from,
    (rule -> 'channels')::varchar[] as channels
from told
window by_effect as (order by effective_on)
union all
select
    date '-infinity' as rule_from,
    date 'infinity' as rule_until,
    'end_to_end' as rule_level,
    3 as maturity_from,
    ['e-Citizen', 'own portal linked'] as channels
where not exists (select 1 from told)
