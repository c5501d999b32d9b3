-- What the agency and the payment firm say of the same month, side by side.
-- After: chosen
-- Formula: gap = agency's receipts - payment firm's receipts.
-- Grain: one row per agency, month and provider of which a payment firm has spoken; 12 months.
-- Unit: KES; null where one of them said nothing.
-- Left out: months that have not ended by the as-of date.
-- Source: monthly rows and payment firms' statements of standing submissions.
select
    monthly.agency_id,
    chosen.code,
    chosen.name,
    month,
    provider,
    sum(collected) filter (where sender = 'agency') as agency_says,
    sum(collected) filter (where sender = 'payment firm') as firm_says,
    agency_says - firm_says as gap
from monthly
inner join chosen using (agency_id)
where
    month >= (date_trunc('month', $as_of::date + 1) - interval 12 months)::date
    and month < date_trunc('month', $as_of::date + 1)::date
group by monthly.agency_id, chosen.code, chosen.name, month, provider
having bool_or(sender = 'payment firm')
order by month desc, chosen.name asc, provider asc
