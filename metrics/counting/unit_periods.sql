-- Every service in scope with the unit it is counted as: what is counted once. Same-named services
-- of an agency are one unit; variants of a parent that is not listed are one unit, the parent's.
-- Grain: one row per service and run of days with equal words, rule and listing of its parent.
-- Unit: days; from_on is the first, until_on the day after the last (null: still so).
-- Left out: stages 8 and 9. Marked in left_out: exempt services, variants of a listed parent.
select
    pieces.agency_id,
    pieces.service_id,
    case
        when pieces.parent_id is not null and not is_exempt then pieces.parent_id
        else coalesce(shared.unit_id, pieces.service_id)
    end as unit_id,
    entry_no,
    sheet_no,
    row_no,
    pieces.from_on,
    nullif(pieces.until_on, date 'infinity') as until_on,
    stage,
    left_out,
    is_stand_in,
    is_inferred_on,
    planned_live_on,
    is_cut,
    short_of,
    stage >= 6 and short_of is null and left_out is null as counts
from pieces
left join shared using (agency_id, name_key)
