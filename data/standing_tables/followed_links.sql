-- Where each linked identity leads once chains of links are followed to their ends, as known.
-- Fifty hops are more than any honest history has.
-- Grain: one row per identity that a standing link leads away from.
with recursive links as (
    select
        from_id,
        to_id
    from service_links
    where
        entry_no <= $known
        and entry_no not in (
            select about from entries
            where act = 'withdrawal' and entry_no <= $known
        )
),

chain as (
    select
        *,
        1 as hop
    from links
    union all
    select
        chain.from_id,
        links.to_id,
        chain.hop + 1 as hop
    from chain
    inner join links on chain.to_id = links.from_id
    where chain.hop < 50
)

select
    from_id,
    arg_max(to_id, hop) as to_id
from chain
group by from_id
