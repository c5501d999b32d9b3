-- Links followed to their ends; fifty hops are more than any honest history has.
-- Grain: one row per service that a link leads away from, and hop.
select
    from_id,
    to_id,
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
