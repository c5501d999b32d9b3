-- The services behind payment coverage and activation. on_gateway, off_gateway: online, charges a
-- fee, and does or does not take payment through the gateway; used: live 90 days or more with a
-- transaction completed online in the three latest whole months.
-- After: chosen, today, online_today
-- Grain: one row per service and figure.
-- Unit: none.
-- Left out: services online that charge nothing, or do not say.
-- Source: service rows and monthly rows of standing submissions; the settings.
with reached as (
    select
        agency_id,
        unit_id
    from spells
    where
        level in ('distinct', 'active')
        and from_on <= $as_of::date - if(level = 'distinct', 90, 0)
        and (until_on is null or until_on > $as_of)
    group by agency_id, unit_id
    having count(distinct level) = 2
)

select
    service_id,
    if(
        coalesce(list_contains($integrated::varchar[], payment_status), false),
        'on_gateway',
        'off_gateway'
    ) as figure
from today
inner join online_today using (agency_id, unit_id)
where fee > 0
union all
select
    service_id,
    'used' as figure
from today
inner join reached using (agency_id, unit_id)
order by figure, service_id
