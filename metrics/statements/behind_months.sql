-- The services behind the figures of the three latest whole months. receipts: something was
-- collected; unsettled: more was collected than settled; unmatched: something collected has no
-- invoice; elsewhere: more was completed than was completed online; unfinished: more was started
-- than completed online; in_time, late: the days taken are within, or over, the days promised.
-- After: chosen, today, used
-- Grain: one row per service and figure.
-- Unit: none.
-- Left out: services not listed on the day; in each comparison, rows that state only one side.
-- Source: service rows and monthly rows of standing submissions.
with summed as (
    select
        service_id,
        sum(collected) > 0 as has_receipts,
        sum(collected - settled) > 0 as is_unsettled,
        sum(unmatched) filter (where collected is not null) > 0 as is_unmatched,
        sum(completed_all - completed_online) > 0 as is_elsewhere,
        sum(started - completed_online) > 0 as is_unfinished,
        sum(days_taken * coalesce(completed_all, completed_online, 1))
        / nullif(
            sum(coalesce(completed_all, completed_online, 1)) filter (where days_taken is not null),
            0
        ) as days_taken
    from used
    group by service_id
),

reported as (
    select
        summed.service_id,
        unnest([
            if(has_receipts, 'receipts', null),
            if(is_unsettled, 'unsettled', null),
            if(is_unmatched, 'unmatched', null),
            if(is_elsewhere, 'elsewhere', null),
            if(is_unfinished, 'unfinished', null)
        ]) as figure
    from summed
    inner join periods using (service_id)
    inner join chosen using (agency_id)
    where from_on <= $as_of and (until_on is null or until_on > $as_of)
)

select
    service_id,
    figure
from reported
where figure is not null
union all
select
    service_id,
    if(summed.days_taken <= days_promised, 'in_time', 'late') as figure
from today
inner join summed using (service_id)
where days_promised is not null and summed.days_taken is not null
order by figure, service_id
