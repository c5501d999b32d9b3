-- When each spell in a stage begins: what its last word says (live_on for live, else stage_since),
-- unless a return to a stage is dated before the word that left it; then its first reporting date.
-- Grain: one row per word, with the number and the date of its spell.
with turns as (
    select
        *,
        coalesce(spell, -1) as spell_of,
        coalesce(lag(spell_of) over turning, -2) as spell_before,
        spell_of <> spell_before or lag(omitted_on) over turning is not null as is_turn,
        if(
            is_turn and 1::integer << spell & bit_or(1::integer << spell) over (
                turning rows between unbounded preceding and 1 preceding
            ) > 0,
            coalesce(lag(omitted_on) over turning, last_on),
            null
        ) as left_on
    from carried
    window turning as (partition by service_id order by word_no)
),

spelt as (
    select
        *,
        count(*) filter (where is_turn) over (partition by service_id order by word_no) as spell_no
    from turns
),

dates as (
    select
        service_id,
        spell_no,
        coalesce(max(left_on), date '-infinity') as after_on,
        arg_max_null(if(spell = 6, live_on, null), word_no) as went_live_on,
        if(
            arg_min(stage_now, word_no) = 7,
            arg_max_null(said_since, word_no) filter (where says_since and stage_now = 7),
            arg_max_null(said_since, word_no) filter (
                where says_since and stage_now is distinct from 7
            )
        ) as since_on,
        coalesce(
            if(went_live_on > after_on, went_live_on, null),
            if(since_on > after_on, since_on, null)
        ) as told_on,
        min(reported_on) as first_reported_on
    from spelt
    group by service_id, spell_no
)

select
    spelt.*,
    coalesce(told_on, first_reported_on) as stage_on,
    told_on is null as is_inferred_on,
    if(is_turn, stage_on, greatest(stage_on, reported_on)) as from_on
from spelt
inner join dates using (service_id, spell_no)
