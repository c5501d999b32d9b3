-- Notes that people put on days of the charts.
-- After: chosen, taken_back
-- Grain: one row per note that stands; the programme's own, and those of the agency asked for.
-- Unit: none.
-- Left out: notes removed or taken back, and notes on days after the as-of date.
-- Source: what was entered on the stocktake's and the agency's page.
with latest as (
    select *
    from annotations
    where entry_no <= $known and entry_no not in (select entry_no from taken_back)
    qualify row_number() over (partition by annotation_id order by entry_no desc) = 1
)

select
    annotation_id,
    agency_id,
    code,
    noted_on,
    words,
    entry_no
from latest
left join chosen using (agency_id)
where
    not is_removed
    and noted_on <= $as_of
    and (latest.agency_id is null or ($agency is not null and chosen.agency_id is not null))
order by noted_on, entry_no
