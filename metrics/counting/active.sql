-- The days on which the three latest whole months that ended by the day hold a transaction
-- completed online, of a service that ever was of the unit or of a variant of such a service.
-- Grain: one row per unit and unbroken run of days.
with owned as (
    select
        agency_id,
        unit_id,
        service_id
    from unit_periods
    where
        left_out is null
        and ($agencies is null or list_contains($agencies, agency_id))
    union
    select
        agency_id,
        unit_id,
        unit_id as service_id
    from unit_periods
    where
        is_stand_in
        and ($agencies is null or list_contains($agencies, agency_id))
),

owners as (
    select *
    from owned
    union
    select
        owned.agency_id,
        owned.unit_id,
        variants.service_id
    from unit_periods as variants
    inner join owned
        on variants.agency_id = owned.agency_id and variants.unit_id = owned.service_id
    where variants.left_out = 'variant' or variants.is_stand_in
),

months as (
    select distinct
        owners.agency_id,
        owners.unit_id,
        month
    from owners
    inner join monthly using (service_id)
    where completed_online > 0
),

followed as (
    select
        *,
        coalesce(month > lag(month) over (
            partition by agency_id, unit_id order by month
        ) + interval 3 months, true) as is_first
    from months
),

begun as (
    select
        *,
        count(*) filter (where is_first) over (
            partition by agency_id, unit_id order by month
        ) as run_no
    from followed
)

select
    agency_id,
    unit_id,
    last_day(min(month)) as from_on,
    last_day(max(month) + interval 3 months) as until_on
from begun
group by agency_id, unit_id, run_no
