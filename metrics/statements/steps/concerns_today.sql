-- Concerns in scope as they stood on the day: the latest standing word on each.
-- A sheet speaks on its reporting date; what was entered on the page, from the day on which the
-- concern was raised, and in place of all that was entered before it.
-- Grain: one row per concern; an agency's own, and those of no agency where the nation is asked.
with said as (
    select
        concerns.*,
        act = 'concern' as is_typed,
        coalesce(reported_on, (entered_at + interval 3 hour)::date) as reported_on
    from concerns
    inner join entries using (entry_no)
    left join standing_submissions using (entry_no)
    where
        concerns.entry_no <= $known
        and (
            reported_on <= $as_of
            or (
                act = 'concern'
                and concerns.entry_no not in (
                    select taken_back.about from entries as taken_back
                    where taken_back.act = 'withdrawal' and taken_back.entry_no <= $known
                )
            )
        )
),

ranked as (
    select
        *,
        max(if(is_typed, entry_no, null)) over (partition by concern_id) as typed_no,
        min(if(is_typed, coalesce(raised_on, reported_on), reported_on))
            over (partition by concern_id) as heard_on
    from said
),

latest as (
    select * exclude (is_typed, typed_no, heard_on)
    from ranked
    where heard_on <= $as_of and (typed_no is null or entry_no >= typed_no)
    qualify
        row_number() over (
            partition by concern_id
            order by
                (entry_no = typed_no) asc nulls first,
                reported_on desc,
                entry_no desc,
                row_no desc
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
