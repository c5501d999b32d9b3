-- Services listed on a day that name a payment provider; '' for those that name none.
-- After: chosen
-- Grain: one row per service.
-- Unit: none.
-- Left out: nothing.
-- Source: service rows of standing submissions.
select service_id
from periods
inner join chosen using (agency_id)
where
    from_on <= $as_of
    and (until_on is null or until_on > $as_of)
    and if(
        $provider = '',
        coalesce(len(payment_providers), 0) = 0,
        list_contains(payment_providers, $provider)
    )
order by service_id
