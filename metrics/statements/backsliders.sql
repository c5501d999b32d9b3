-- Services live for 90 days or more without a transaction completed online in the three latest
-- whole months: the other side of activation.
-- After: chosen, today
-- Formula: days live = as-of date - the day on which it went live.
-- Grain: one row per unit, the longest live first.
-- Unit: days.
-- Left out: services live for less than 90 days.
-- Source: service rows and monthly rows of standing submissions.
with lived as (
    select
        agency_id,
        unit_id,
        from_on as live_from_on
    from spells
    where
        level = 'distinct'
        and from_on <= $as_of::date - 90
        and (until_on is null or until_on > $as_of)
),

used as (
    select
        agency_id,
        unit_id
    from spells
    where
        level = 'active'
        and from_on <= $as_of
        and (until_on is null or until_on > $as_of)
),

last_used as (
    select
        service_id,
        max(month) filter (where completed_online > 0) as last_used_in,
        max(month) as last_reported_in
    from monthly
    where month < date_trunc('month', $as_of::date + 1)::date
    group by service_id
)

select
    today.agency_id,
    chosen.code,
    chosen.name as agency,
    today.service_id,
    today.unit_id,
    service_code,
    service_name,
    live_from_on,
    ($as_of::date - live_from_on)::integer as days_live,
    last_used_in,
    last_reported_in,
    today.entry_no,
    today.sheet_no,
    today.row_no
from today
inner join chosen using (agency_id)
inner join lived using (agency_id, unit_id)
anti join used using (agency_id, unit_id)
left join last_used using (service_id)
order by days_live desc, chosen.code asc, service_name asc, today.unit_id asc
