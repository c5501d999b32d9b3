-- Who takes payment for each agency: receipts by provider in the three latest whole months.
-- After: chosen, used
-- Formula: collected through the provider / collected by the agency.
-- Grain: one row per agency and provider; null where rows name no provider.
-- Unit: KES, and share 0-1; null where nothing was collected.
-- Left out: payment firms' words where the agency itself states its receipts.
-- Source: monthly rows of standing submissions.
with summed as (
    select
        agency_id,
        provider,
        count(distinct service_id) as services,
        sum(collected) as collected,
        sum(settled) as settled
    from used
    where collected is not null
    group by agency_id, provider
)

select
    summed.agency_id,
    chosen.code,
    chosen.name,
    provider,
    services,
    collected,
    settled,
    collected / nullif(sum(collected) over (partition by summed.agency_id), 0) as collected_share
from summed
inner join chosen using (agency_id)
order by chosen.name asc, collected desc, provider asc
