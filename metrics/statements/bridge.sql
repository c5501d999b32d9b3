-- From services online on one day to those on another: each difference with its one cause.
-- After: chosen, turned, sides, turns, spoken, kin, transacted
-- Formula: online on the later day - online on the earlier = sum of delta.
-- Grain: one row per unit that is online on one of the days and not on the other.
-- Unit: services (units), +1 or -1.
-- Left out: what happened and was undone between the two days.
-- Source: service rows of standing submissions; the counting rule in force.
with rule_days as (
    select effective_on
    from settings
    where name = 'counting_rule' and entry_no <= $known
),

named as (
    select
        turns.*,
        case
            when is_by_rule then 'rule'
            when
                delta = -1
                and entry_was = entry_no
                and row_was = row_no
                and turned_on in (select effective_on from rule_days)
                then 'rule'
            when counts_throughout then 'transactions'
            when delta = 1 and stage_was < 6 then 'promoted'
            when delta = 1 and stage_was < 8 then 'reclassified'
            when delta = 1 and is_known_before then 'returned'
            when delta = 1 then 'new'
            when stage_is is null or stage_is = 8 then 'withdrawn'
            when stage_is = 9 then 'merged'
            when stage_is < 6 then 'regressed'
            else 'reclassified'
        end as change,
        case
            when counts_throughout
                then {'no': month_entry_no, 'sheet': month_sheet_no, 'row': month_row_no}
            when kin_entry_no is not null
                then {'no': kin_entry_no, 'sheet': kin_sheet_no, 'row': kin_row_no}
            else {'no': entry_no, 'sheet': sheet_no, 'row': row_no}
        end as word
    from turns
    left join spoken using (agency_id, unit_id)
    left join kin using (agency_id, unit_id)
    left join transacted using (agency_id, unit_id)
)

select
    change,
    case
        when change = 'rule' then 'setting'
        when coalesce(reported_on <= $from_on, true) then 'passing day'
        else 'submission'
    end as cause,
    delta,
    named.agency_id,
    chosen.code,
    chosen.name,
    named.service_id,
    named.unit_id,
    turned_on as on_day,
    word['no'] as entry_no,
    word['sheet'] as sheet_no,
    word['row'] as row_no
from named
inner join chosen using (agency_id)
left join standing_submissions on word['no'] = standing_submissions.entry_no
order by named.delta desc, change asc, chosen.code asc, on_day asc, named.unit_id asc
