-- Services that left the inventory: called withdrawn or merged, or omitted by a full list.
-- After: chosen
-- Formula: a stay that ended, up to the as-of date, without another stage after it.
-- Grain: one row per unit and time it left, the latest first.
-- Unit: none.
-- Left out: services that became exempt or variants of a listed parent are still listed.
-- Source: stages in service rows, and full lists, of standing submissions.
select
    spells.agency_id,
    chosen.code,
    chosen.name as agency,
    spells.service_id,
    spells.unit_id,
    said.service_name,
    spells.stage::integer as stage_was,
    spells.until_on as on_day,
    case after.stage
        when 8 then 'withdrawn'
        when 9 then 'merged'
        else 'omitted'
    end as how,
    after.merged_into,
    coalesce(after.entry_no, said.omitted_by) as entry_no,
    after.sheet_no,
    after.row_no
from stage_spells as spells
inner join chosen using (agency_id)
left join periods as after
    on spells.service_id = after.service_id and spells.until_on = after.from_on
left join periods as said
    on spells.service_id = said.service_id and spells.until_on = said.until_on
where
    next_stage is null
    and spells.until_on <= $as_of
    and (after.stage is null or after.stage >= 8)
    and (after.stage is not null or said.omitted_by is not null)
order by on_day desc, chosen.code asc, spells.unit_id asc
