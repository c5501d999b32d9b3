-- Concerns as they stood on the day, open ones first.
-- After: chosen, today, concerns_today
-- Formula: days open = as-of date - the day on which it was raised.
-- Grain: one row per concern.
-- Unit: days; services (units still unfinished).
-- Left out: words on a concern that a later one replaced.
-- Source: concerns sheets of standing submissions.
with words as (
    select
        concern_id,
        agency_id,
        lower(trim(unnest(services))) as word
    from concerns_today
),

held as (
    select
        words.concern_id,
        count(distinct unit_id) as unfinished
    from words
    inner join today
        on
            words.word in (lower(service_code), today.name_key)
            and coalesce(words.agency_id, today.agency_id) = today.agency_id
    where stage <= 5
    group by words.concern_id
)

select
    concern_id,
    agency_id,
    code,
    agency,
    raised_by,
    kind,
    concern,
    services,
    coalesce(unfinished, 0) as unfinished,
    owner,
    raised_on,
    due_on,
    answer,
    closed_on,
    is_open,
    coalesce(is_open and due_on < $as_of, false) as is_past_due,
    if(is_open, ($as_of::date - raised_on)::integer, null) as days_open,
    reported_on,
    entry_no,
    sheet_no,
    row_no
from concerns_today
left join held using (concern_id)
order by is_open desc, due_on asc nulls last, raised_on asc, concern asc
