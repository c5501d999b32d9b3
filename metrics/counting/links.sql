-- Standing links from one service to another.
-- Grain: one row per link.
select
    from_id,
    to_id
from service_links
where entry_no <= $known and entry_no not in (select about from withdrawn)
