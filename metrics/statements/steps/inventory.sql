-- Every service listed on the day, of any stage, with its unit, the furthest level it counts at,
-- and why it does not count at the next.
-- Grain: one row per service; only of `$services` where they are given.
with listed as (
    select *
    from periods
    where
        from_on <= $as_of
        and (until_on is null or until_on > $as_of)
        and ($services is null or list_contains($services::uuid[], service_id))
),

placed as (
    select
        service_id,
        unit_id,
        left_out as kept_out,
        is_stand_in
    from unit_periods
    where from_on <= $as_of and (until_on is null or until_on > $as_of)
),

speaking as (
    select
        agency_id,
        service_id,
        unit_id,
        short_of
    from unit_lines
    where from_on <= $as_of and (until_on is null or until_on > $as_of)
),

reached as (
    select
        agency_id,
        unit_id,
        bool_or(level = 'transacting') as is_transacting,
        bool_or(level = 'online') as is_online
    from spells
    where
        level in ('transacting', 'online')
        and from_on <= $as_of
        and (until_on is null or until_on > $as_of)
    group by agency_id, unit_id
)

select
    listed.*,
    chosen.code,
    chosen.name as agency,
    chosen.ministry,
    chosen.state_department,
    placed.unit_id,
    speaking.service_id is not null as is_counted_once,
    coalesce(speaking.service_id is not null and is_online, false) as is_online,
    case
        when stage < 6 and speaking.service_id is not null then 'in_scope'
        when stage < 6 or stage > 7 then null
        when speaking.service_id is null then 'claimed'
        when short_of is not null then 'distinct'
        when not coalesce(is_transacting, false) then 'end_to_end'
        else 'transacting'
    end as level,
    case
        when kept_out = 'exempt' then 'exempt'
        when kept_out = 'variant' or (is_stand_in and speaking.service_id is null) then 'variants'
        when placed.unit_id is not null and speaking.service_id is null then 'duplicates'
        when stage in (6, 7) and short_of is not null then short_of
        when stage in (6, 7) and not coalesce(is_transacting, false) then 'no_transactions'
    end as left_out
from listed
inner join chosen using (agency_id)
left join placed using (service_id)
left join speaking using (agency_id, service_id)
left join reached on listed.agency_id = reached.agency_id and speaking.unit_id = reached.unit_id
