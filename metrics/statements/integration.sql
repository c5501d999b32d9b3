-- Which provider serves which service, of the services online that charge a fee.
-- After: chosen, today, online_today
-- Formula: a service is served where its payment status says that it takes payment through the
--   gateway (settling or reconciled); its providers are those that its row names.
-- Grain: one row per service and provider that it names; '' where it names none.
-- Unit: services.
-- Left out: services not online; services free of charge, or whose fee is not stated.
-- Source: payment status and providers in service rows of standing submissions; the settings.
select
    today.service_id,
    today.service_code,
    today.service_name,
    chosen.code,
    chosen.name as agency,
    unnest(if(len(payment_providers) > 0, payment_providers, [''])) as provider,
    payment_status,
    coalesce(list_contains($integrated::varchar[], payment_status), false) as is_served
from today
inner join online_today using (agency_id, unit_id)
inner join chosen using (agency_id)
where fee > 0
order by chosen.code asc, service_name asc, service_id asc, provider asc
