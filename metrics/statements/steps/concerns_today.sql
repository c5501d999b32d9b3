-- Concerns in scope as they stood on the day: the latest standing word on each.
-- Grain: one row per concern; an agency's own, and those of no agency where the nation is asked.
with latest as (
    select
        concerns.*,
        reported_on
    from concerns
    inner join standing_submissions using (entry_no)
    where reported_on <= $as_of
    qualify
        row_number() over (
            partition by concern_id
            order by reported_on desc, entry_no desc, row_no desc
        ) = 1
)

select
    latest.*,
    chosen.code,
    chosen.name as agency,
    closed_on is null or closed_on > $as_of as is_open
from latest
left join chosen using (agency_id)
where
    chosen.agency_id is not null
    or (
        latest.agency_id is null
        and $ministry is null
        and $state_department is null
        and $agency is null
    )
