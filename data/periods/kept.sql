-- The first of each run of equal words: a word is kept where it differs from the one before it,
-- or where a full list in between left the service out. A refused row spares its service.
-- Grain: one row per service and run of equal words.
with refused as (
    select
        agency_id,
        coalesce(to_id, service_id) as service_id,
        list(distinct list_no) as spared
    from refused_rows
    inner join heard using (entry_no, agency_id)
    left join followed_links on service_id = from_id
    where is_list
    group by all
),

followed as (
    select
        *,
        lag(said_hash) over following as last_hash,
        lag(reported_on) over following as last_on,
        lag(list_no) over following as last_list_no,
        last_value(list_no) over (
            following rows between unbounded preceding and unbounded following
        ) as final_list_no
    from said
    window following as (partition by service_id order by word_no)
)

select * replace (coalesce(spared, []) as spared)
from followed
left join refused using (service_id, agency_id)
where
    said_hash is distinct from last_hash
    or before_no - last_list_no > len(list_filter(
        coalesce(spared, []), lambda n: n > last_list_no and n <= before_no
    ))
