-- The days on which the three latest whole months that ended by the day hold a transaction
-- completed online, of one of the unit's services or of a variant of one.
-- Grain: one row per unit and unbroken run of days.
with owned as (
    select distinct
        agency_id,
        unit_id,
        service_id
    from unit_periods
    where
        left_out is null
        and ($agencies is null or list_contains($agencies, agency_id))
),

lent as (
    select distinct
        owned.agency_id,
        owned.unit_id,
        variants.service_id
    from unit_periods as variants
    inner join owned
        on variants.agency_id = owned.agency_id and variants.unit_id = owned.service_id
    where left_out = 'variant'
),

months as (
    select distinct
        owners.agency_id,
        owners.unit_id,
        month
    from (from owned union from lent) as owners
    inner join monthly using (service_id)
    where completed_online > 0
),

begun as (
    select
        *,
        count(*) filter (where is_first) over (
            partition by agency_id, unit_id order by month
        ) as run_no
    from (
        select
            *,
            coalesce(month > lag(month) over (
                partition by agency_id, unit_id order by month
            ) + interval 3 months, true) as is_first
        from months
    )
)

select
    agency_id,
    unit_id,
    last_day(min(month)) as from_on,
    last_day(max(month) + interval 3 months) as until_on
from begun
group by agency_id, unit_id, run_no
