-- The days each word speaks for: from its date until a later word begins or a full list omits it.
-- The marked line becomes the carried fields.
-- Grain: one row per service and run of equal words that speaks for at least one day.
with ended as (
    select
        *,
        least(omitted_on, min(from_on) over (
            partition by service_id
            order by word_no
            rows between 1 following and unbounded following
        )) as until_on
    from dated
)

select
    service_id,
    agency_id,
    entry_no,
    sheet_no,
    row_no,
    stage_now as stage,
    stage_on,
    is_inferred_on,
    from_on,
    until_on,
    if(until_on = omitted_on, omitted_by, null) as omitted_by,
    parent_id
    --, carried fields
from ended
where coalesce(until_on > from_on, true)
