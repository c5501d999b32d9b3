-- Planned go-lives of units, each from the day on which it was said.
-- After: numbered, units, entered
-- Grain: one row per unit and change of plan.
-- Unit: days are proleptic ordinals; planned_day 0: the plan was emptied.
with said as (
    select
        service,
        from_on,
        planned_live_on,
        entered_on
    from unit_lines
    inner join units using (agency_id, unit_id)
    inner join entered using (entry_no)
    qualify
        planned_live_on is distinct from lag(planned_live_on) over (
            partition by service order by from_on
        )
)

select
    service,
    coalesce(planned_live_on - date '0001-01-01' + 1, 0) as planned_day,
    from_on - date '0001-01-01' + 1 as from_day,
    greatest(entered_on, from_on) - date '0001-01-01' + 1 as known_day
from said
order by service, from_on
