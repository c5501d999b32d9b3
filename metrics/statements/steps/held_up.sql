-- Unfinished units that something holds up: a blocker in their own row, or an open concern that
-- names them by code or name.
-- Grain: one row per unit and what holds it.
with unfinished as (
    select *
    from today
    where stage <= 5
),

named as (
    select
        agency_id,
        nullif(trim(kind), '') as kind,
        raised_by,
        owner,
        due_on,
        lower(trim(unnest(services))) as word
    from concerns_today
    where is_open
)

select
    agency_id,
    unit_id,
    service_id,
    nullif(trim(blocker_kind), '') as kind,
    'agency' as raised_by,
    officer as owner,
    next_action_on as due_on
from unfinished
where nullif(trim(concat_ws(' ', blocker_kind, blocker)), '') is not null
union all by name
select
    unfinished.agency_id,
    unit_id,
    service_id,
    named.kind,
    named.raised_by,
    named.owner,
    named.due_on
from named
inner join unfinished
    on
        named.word in (lower(service_code), unfinished.name_key)
        and coalesce(named.agency_id, unfinished.agency_id) = unfinished.agency_id
