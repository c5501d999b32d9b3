-- Reviewers' tests up to the day, each with the unit that its service is counted as on the day; a
-- service that was linked to another speaks for the other. A row told again replaces the one
-- before it.
-- Grain: one row per test; `counts` is null where its service is in no unit on the day.
with withdrawn as (
    select about from entries
    where act = 'withdrawal' and entry_no <= $known
),

told as (
    select * replace (coalesce(to_id, service_id) as service_id)
    from verifications
    left join followed_links on service_id = from_id
    where
        entry_no <= $known
        and entry_no not in (select about from withdrawn)
    qualify row_number() over (partition by verification_id order by entry_no desc) = 1
),

members as (
    select
        placed.service_id,
        placed.agency_id,
        placed.unit_id,
        lines.counts
    from unit_periods as placed
    inner join unit_lines as lines using (agency_id, unit_id)
    where
        placed.left_out is null
        and placed.from_on <= $as_of
        and (placed.until_on is null or placed.until_on > $as_of)
        and lines.from_on <= $as_of
        and (lines.until_on is null or lines.until_on > $as_of)
        and placed.service_id in (select told.service_id from told)
)

select
    told.* replace (coalesce(members.agency_id, told.agency_id) as agency_id),
    members.unit_id,
    members.counts
from told
left join members using (service_id)
where tested_on <= $as_of
