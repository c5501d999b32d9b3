-- Actions and decisions agreed at stocktakes, as they stood on the day.
-- After: chosen, taken_back
-- Formula: late: neither done nor dropped by the as-of date, and due before it; moved: how often it
--   was given another day.
-- Grain: one row per action or decision.
-- Unit: days late, from the day on which it is due now.
-- Left out: earlier words on an action; the day it was first due, and how often it was moved, stay.
-- Source: what was entered at the stocktake.
with told as (
    select *
    from actions
    where entry_no <= $known and entry_no not in (select entry_no from taken_back)
),

dates as (
    select
        action_id,
        arg_min(due_on, entry_no) as first_due_on,
        count(distinct due_on) - 1 as moved
    from told
    group by action_id
),

latest as (
    select
        * exclude (done_on, dropped_on),
        if(done_on <= $as_of, done_on, null) as done_on,
        if(dropped_on <= $as_of, dropped_on, null) as dropped_on
    from told
    where agreed_on <= $as_of
    qualify row_number() over (partition by action_id order by entry_no desc) = 1
)

select
    action_id,
    agency_id,
    code,
    chosen.name as agency,
    concern_id,
    is_decision,
    what,
    office,
    agreed_on,
    due_on,
    first_due_on,
    moved,
    done_on,
    dropped_on,
    outcome,
    done_on is null and dropped_on is null as is_open,
    done_on is null and dropped_on is null and due_on < $as_of as is_late,
    case
        when done_on is not null then 'done'
        when dropped_on is not null then 'dropped'
        when due_on < $as_of then 'late'
        else 'open'
    end as state,
    if(
        done_on is null and dropped_on is null and due_on < $as_of,
        ($as_of::date - due_on)::integer,
        null
    ) as days_late,
    entry_no
from latest
inner join dates using (action_id)
left join chosen using (agency_id)
where
    chosen.agency_id is not null
    or (
        latest.agency_id is null
        and $ministry is null
        and $state_department is null
        and $agency is null
    )
order by is_open desc, if(is_open, due_on, null) asc, agreed_on desc, what asc
