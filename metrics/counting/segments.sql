-- Crowded units, cut at every day on which one of their services changes; the service that comes
-- furthest speaks for the unit: a live one first, then one that falls short of least.
-- Grain: one row per crowded unit and run of days.
with members as (
    select
        *,
        coalesce(until_on, date 'infinity') as ended_on
    from unit_periods
    inner join crowded using (agency_id, unit_id)
    where left_out is null
),

borders as (
    select
        agency_id,
        unit_id,
        unnest(list_sort(list_distinct(list(from_on) || list(ended_on)))) as starts_on
    from members
    group by agency_id, unit_id
),

spans as (
    select
        *,
        lead(starts_on) over (partition by agency_id, unit_id order by starts_on) as ends_on
    from borders
)

select
    members.* replace (
        starts_on as from_on,
        nullif(ends_on, date 'infinity') as until_on,
        is_cut and from_on = starts_on as is_cut
    )
from members
inner join spans using (agency_id, unit_id)
where from_on <= starts_on and ended_on > starts_on
qualify
    row_number() over (
        partition by agency_id, unit_id, starts_on
        order by
            stage >= 6 desc,
            coalesce(list_position(['channel', 'maturity_unknown', 'maturity_below'], short_of), 0)
            asc,
            stage desc,
            service_id asc
    ) = 1
