-- What each agency answers, in one sentence, beside its rating.
-- After: chosen, taken_back
-- Grain: one row per agency that replied: its latest reply by the as-of date.
-- Unit: none.
-- Left out: earlier replies, and those taken back.
-- Source: what was entered on the agency's page or at the stocktake.
select
    agency_id,
    code,
    chosen.name as agency,
    reply,
    office,
    replied_on,
    entry_no
from replies
inner join chosen using (agency_id)
where
    entry_no <= $known
    and entry_no not in (select entry_no from taken_back)
    and replied_on <= $as_of
qualify
    row_number() over (
        partition by agency_id
        order by replied_on desc, entry_no desc
    ) = 1
order by agency, code
