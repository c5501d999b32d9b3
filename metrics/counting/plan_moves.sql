-- Each first planned go-live date of a service, and each move of it to another day.
-- Grain: one row per service and change of plan, by the reporting date that brought it.
-- Unit: days; planned_before null: the first plan.
-- Left out: plans taken away; services that are never counted.
with planned as (
    select
        agency_id,
        service_id,
        entry_no,
        reported_on,
        planned_live_on,
        lag(planned_live_on) over (
            partition by service_id order by reported_on, entry_no
        ) as planned_before
    from periods
    inner join standing_submissions using (entry_no)
    where
        planned_live_on is not null
        and ($agencies is null or list_contains($agencies, agency_id))
)

select *
from planned
where planned_live_on is distinct from planned_before
