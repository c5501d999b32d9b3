-- Payment, paper and use of the services that are online or live.
-- After: chosen, today, online_today
-- Formula: payment coverage = services online that charge a fee and take payment through the
--   gateway (settling or reconciled) / services online that charge a fee; paperless = services
--   online without paper / services online that say whether; activation = services live 90 days
--   or more with a transaction completed online in the three latest whole months / services live
--   90 days or more.
-- Grain: one row per agency.
-- Unit: services (units).
-- Left out: services whose fee, or paper, is not stated; for activation, services live for less.
-- Source: service rows and monthly rows of standing submissions.
with online as (
    select
        agency_id,
        count(*) filter (where fee > 0) as charging,
        count(*) filter (
            where fee > 0 and list_contains($integrated::varchar[], payment_status)
        ) as integrated,
        count(paperless) as paper_stated,
        count(*) filter (where paperless) as paperless
    from today
    inner join online_today using (agency_id, unit_id)
    group by agency_id
),

lived as (
    select *
    from spells
    where
        level = 'distinct'
        and from_on <= $as_of::date - 90
        and (until_on is null or until_on > $as_of)
),

used as (
    select *
    from spells
    where
        level = 'active'
        and from_on <= $as_of
        and (until_on is null or until_on > $as_of)
),

activated as (
    select
        lived.agency_id,
        count(*) as settled_in,
        count(used.unit_id) as activated
    from lived
    left join used using (agency_id, unit_id)
    group by lived.agency_id
),

reporting as (
    select distinct agency_id
    from monthly
    where
        completed_online is not null
        and month >= (date_trunc('month', $as_of::date + 1) - interval 3 months)::date
        and month < date_trunc('month', $as_of::date + 1)::date
)

select
    chosen.agency_id,
    chosen.code,
    coalesce(charging, 0) as charging,
    coalesce(integrated, 0) as integrated,
    coalesce(paper_stated, 0) as paper_stated,
    coalesce(paperless, 0) as paperless,
    coalesce(settled_in, 0) as settled_in,
    coalesce(activated, 0) as activated,
    reporting.agency_id is not null as reports_use
from chosen
left join online using (agency_id)
left join activated using (agency_id)
left join reporting using (agency_id)
order by chosen.name, chosen.code
