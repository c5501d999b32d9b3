-- Each word with every field as it stands after it: a field that its sheet lacks carries the last
-- value said; an empty cell clears. The marked line becomes one line a carried field.
-- Grain: one row per service and run of equal words.
select
    words.*,
    versions.stage_since as said_since,
    said_fields & $since_bit > 0 as says_since,
    last_value(versions.stage ignore nulls) over carry as stage_now,
    if(stage_now = 7, 6, stage_now) as spell,
    (last_value(if(
        said_fields & $parent_bit > 0,
        {'value': nullif(coalesce(to_id, versions.parent_id), words.service_id)}, null
    ) ignore nulls) over carry).value as parent_id
    --, carried fields
from words
inner join service_versions as versions using (entry_no, sheet_no, row_no)
inner join sheets using (entry_no, sheet_no)
left join followed_links as links on versions.parent_id = links.from_id
where $agencies is null or list_contains($agencies, versions.agency_id)
window carry as (partition by words.service_id order by word_no)
