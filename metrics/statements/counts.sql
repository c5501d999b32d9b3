-- Services online under four counts, with what each leaves out, and those verified.
-- After: chosen, tests, verified_today
-- Formula: claimed - variants - duplicates - exempt = distinct; distinct - maturity_below
--   - maturity_unknown - channel = end to end; end to end - no_transactions = transacting;
--   verified: end to end, and a reviewer's latest test of the link found it to work.
-- Grain: one row per agency.
-- Unit: services; claimed counts rows called live, every other count units.
-- Left out: variants are left out while their parent is listed, else all but one of those live;
--   duplicates are second copies of one name within an agency.
-- Source: service rows and monthly rows of standing submissions; reviewers' tests; the rule.
with members as (
    select
        agency_id,
        count(*) as claimed,
        count(*) filter (where left_out = 'exempt') as exempt,
        count(*) filter (where left_out = 'variant' or is_stand_in)
        - count(distinct unit_id) filter (where is_stand_in) as variants
    from unit_periods
    where
        stage >= 6
        and from_on <= $as_of
        and (until_on is null or until_on > $as_of)
    group by agency_id
),

lines as (
    select
        agency_id,
        count(*) as in_scope,
        count(*) filter (where stage >= 6) as "distinct",
        count(*) filter (where counts) as end_to_end,
        count(*) filter (where short_of = 'maturity_below') as maturity_below,
        count(*) filter (where short_of = 'maturity_unknown') as maturity_unknown,
        count(*) filter (where short_of = 'channel') as channel
    from unit_lines
    where from_on <= $as_of and (until_on is null or until_on > $as_of)
    group by agency_id
),

reached as (
    select
        agency_id,
        count(*) filter (where level = 'transacting') as transacting,
        count(*) filter (where level = 'online') as online
    from spells
    where
        level in ('transacting', 'online')
        and from_on <= $as_of
        and (until_on is null or until_on > $as_of)
    group by agency_id
)

select
    chosen.*,
    coalesce(claimed, 0) as claimed,
    coalesce("distinct", 0) as "distinct",
    coalesce(end_to_end, 0) as end_to_end,
    coalesce(transacting, 0) as transacting,
    coalesce(verified, 0) as verified,
    coalesce(tested, 0) as tested,
    coalesce(online, 0) as online,
    coalesce(in_scope, 0) as in_scope,
    coalesce(variants, 0) as variants,
    coalesce(claimed - exempt - variants - "distinct", 0) as duplicates,
    coalesce(exempt, 0) as exempt,
    coalesce(maturity_below, 0) as maturity_below,
    coalesce(maturity_unknown, 0) as maturity_unknown,
    coalesce(channel, 0) as channel,
    coalesce(end_to_end, 0) - coalesce(transacting, 0) as no_transactions
from chosen
left join members using (agency_id)
left join lines using (agency_id)
left join reached using (agency_id)
left join verified_today using (agency_id)
order by name, code, agency_id
