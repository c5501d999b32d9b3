-- Each turned unit with the service that gained it (spoke on the day) or lost it (spoke the day
-- before), and whether the unit counted end to end on either side.
-- Grain: one row per turned unit.
with before_turn as (
    select *
    from sides
    where side = 'was'
),

after_turn as (
    select *
    from sides
    where side = 'is'
)

select
    turned.*,
    coalesce(
        if(delta = 1, after_turn.service_id, before_turn.service_id), turned.unit_id
    ) as service_id,
    coalesce(before_turn.counts and after_turn.counts, false) as counts_throughout,
    before_turn.entry_no as entry_was,
    before_turn.row_no as row_was
from turned
left join before_turn using (agency_id, unit_id)
left join after_turn using (agency_id, unit_id)
