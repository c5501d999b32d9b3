-- What standing submissions say of each month, under the identity that links lead to. The latest
-- word on a service, month and provider wins, for agencies and payment firms apart; where two rows
-- of it stand in one workbook they are added up.
-- Grain: one row per service, month, provider, kind of sender and row of the workbook.
with said as (
    select
        performance.* replace (
            coalesce(links.to_id, performance.service_id) as service_id,
            date_trunc('month', month)::date as month
        ),
        if(sheets.kind = 'statement', 'payment firm', 'agency') as sender,
        reported_on
    from performance
    inner join standing_submissions using (entry_no)
    inner join sheets using (entry_no, sheet_no)
    left join followed_links as links on performance.service_id = links.from_id
    where $agencies is null or list_contains($agencies, agency_id)
)

select *
from said
qualify
    rank() over (
        partition by
            agency_id,
            service_id,
            if(service_id is null, coalesce(service_code, service_name), null),
            month,
            provider,
            sender
        order by reported_on desc, entry_no desc
    ) = 1
-- Most questions ask for the latest months: together, they are found without reading the rest.
order by month
