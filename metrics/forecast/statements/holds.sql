-- What holds unfinished units up on the day: the kind of the blocker in their row, and the kind of
-- each open concern that names them, by code or by name; where no kind is given, the words.
-- After: numbered, units
-- Grain: one row per unit and kind of concern.
-- Unit: service is the unit's number.
with unfinished as (
    select
        service,
        agency_id,
        service_code,
        periods.name_key,
        coalesce(nullif(trim(blocker_kind), ''), nullif(trim(blocker), '')) as held_by
    from unit_lines
    inner join units using (agency_id, unit_id)
    inner join periods using (agency_id, service_id, entry_no, sheet_no, row_no)
    where
        unit_lines.stage <= 5
        and unit_lines.from_on <= $as_of
        and (unit_lines.until_on is null or unit_lines.until_on > $as_of)
),

typed as (
    select entry_no
    from entries
    where act = 'concern' and entry_no <= $known
    except
    select about
    from entries
    where act = 'withdrawal' and entry_no <= $known
),

said as (
    select
        concerns.*,
        reported_on,
        max(typed.entry_no) over (partition by concern_id) as typed_no
    from concerns
    left join standing_submissions using (entry_no)
    left join typed on concerns.entry_no = typed.entry_no
    where
        reported_on <= $as_of
        or (typed.entry_no is not null and coalesce(raised_on, closed_on, $as_of) <= $as_of)
),

-- What was entered on the page stands in place of all that was entered before it.
latest as (
    select *
    from said
    where typed_no is null or entry_no >= typed_no
    qualify
        row_number() over (
            partition by concern_id
            order by (entry_no = typed_no) asc nulls first, reported_on desc, entry_no desc
        ) = 1
),

named as (
    select
        agency_id,
        coalesce(nullif(trim(kind), ''), concern) as held_by,
        lower(trim(unnest(services))) as word
    from latest
    where closed_on is null or closed_on > $as_of
)

select
    service,
    held_by
from unfinished
where held_by is not null
union
select
    service,
    named.held_by
from named
inner join unfinished
    on
        (named.agency_id is null or named.agency_id = unfinished.agency_id)
        and named.word in (lower(service_code), unfinished.name_key)
order by held_by, service
