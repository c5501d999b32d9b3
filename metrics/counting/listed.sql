-- Services in scope by their stage (0 to 7), cut where the counting rule changes, with what a live
-- one falls short of: nothing (null), the channel, a stated maturity, or the maturity asked for.
-- An unknown channel counts as e-Citizen.
-- Grain: one row per service and run of days with equal words under one rule.
select
    agency_id,
    service_id,
    entry_no,
    sheet_no,
    row_no,
    name_key,
    parent_id,
    nullif(trim(exempt), '') is not null as is_exempt,
    stage,
    is_inferred_on,
    planned_live_on,
    greatest(from_on, rule_from) as from_on,
    least(coalesce(until_on, date 'infinity'), rule_until) as until_on,
    from_on < rule_from as is_cut,
    case
        when stage < 6 then null
        when maturity is null then 'maturity_unknown'
        when maturity < maturity_from then 'maturity_below'
        when not list_contains(channels, coalesce(channel, 'e-Citizen')) then 'channel'
    end as short_of
from periods
cross join rules
where
    ($agencies is null or list_contains($agencies, agency_id))
    and stage <= 7
    and from_on < rule_until
    and coalesce(until_on, date 'infinity') > rule_from
