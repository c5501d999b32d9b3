-- How completely the inventory is filled in, field by field.
-- After: chosen
-- Formula: services that state the field / services that should: dates and channels of going live
--   are asked of live services, plans of unfinished ones, all else of every service.
-- Grain: one row per scope, one column per field.
-- Unit: services (rows of stages 0 to 7).
-- Left out: withdrawn and merged services.
-- Source: service rows of standing submissions.
select
    count(*) as all_count,
    count(*) filter (where stage >= 6) as live_count,
    count(service_code) as service_code,
    count(category) as category,
    count(audience) as audience,
    count(officer) as officer,
    count(fee) as fee,
    count(started_on) as started_on,
    count(days_promised) as days_promised,
    count(live_on) filter (where stage >= 6) as live_on,
    count(maturity) filter (where stage >= 6) as maturity,
    count(channel) filter (where stage >= 6) as channel,
    count(url) filter (where stage >= 6) as url,
    count(payment_status) filter (where stage >= 6) as payment_status,
    count(paperless) filter (where stage >= 6) as paperless,
    count(planned_live_on) filter (where stage < 6) as planned_live_on,
    count(stage_since) filter (where stage < 6) as stage_since
from periods
inner join chosen using (agency_id)
where
    stage <= 7
    and from_on <= $as_of
    and (until_on is null or until_on > $as_of)
