-- Services that do not state a field that is asked of them: dates and channels of going live are
-- asked of live services, plans of unfinished ones, all else of every service.
-- After: chosen
-- Grain: one row per service.
-- Unit: none.
-- Left out: withdrawn and merged services.
-- Source: service rows of standing submissions.
select service_id
from periods
inner join chosen using (agency_id)
where
    stage <= 7
    and from_on <= $as_of
    and (until_on is null or until_on > $as_of)
    and case $field
        when 'service_code' then service_code is null
        when 'category' then category is null
        when 'audience' then audience is null
        when 'officer' then officer is null
        when 'fee' then fee is null
        when 'started_on' then started_on is null
        when 'days_promised' then days_promised is null
        when 'live_on' then stage >= 6 and live_on is null
        when 'maturity' then stage >= 6 and maturity is null
        when 'channel' then stage >= 6 and channel is null
        when 'url' then stage >= 6 and url is null
        when 'payment_status' then stage >= 6 and payment_status is null
        when 'paperless' then stage >= 6 and paperless is null
        when 'planned_live_on' then stage < 6 and planned_live_on is null
        when 'stage_since' then stage < 6 and stage_since is null
        else false
    end
order by service_id
