-- What was said of the three latest whole months that ended by the day: agencies' own words, and
-- payment firms' on money where the agency has said nothing of its receipts in that month.
-- Grain: one row per service, month, provider and sender.
with recent as materialized (
    select
        agency_id,
        service_id,
        month,
        provider,
        sender,
        started,
        completed_online,
        completed_all,
        from_abroad,
        collected,
        settled,
        unmatched,
        days_taken
    from monthly
    inner join chosen using (agency_id)
    where
        month >= (date_trunc('month', $as_of::date + 1) - interval 3 months)::date
        and month < date_trunc('month', $as_of::date + 1)::date
),

told as (
    select distinct
        agency_id,
        month
    from recent
    where sender = 'agency' and collected is not null
)

select *
from recent
where sender = 'agency'
union all by name
select
    recent.* replace (
        null as started,
        null as completed_online,
        null as completed_all,
        null as from_abroad,
        null as days_taken
    )
from recent
anti join told using (agency_id, month)
where sender <> 'agency'
