-- The days on which a service that others name as their parent is itself listed.
-- Grain: one row per parent; its days as a list, their borders as another.
select
    agency_id,
    service_id as parent_id,
    list({'from_on': from_on, 'until_on': until_on}) as days,
    list_sort(list_distinct(list(from_on) || list(until_on))) as borders
from listed
where service_id in (select named.parent_id from listed as named)
group by all
