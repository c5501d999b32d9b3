-- What was sent: every submission, standing or taken back, the latest first.
-- After: chosen
-- Grain: one row per submission that names an agency in scope.
-- Unit: rows of the workbook.
-- Left out: nothing.
-- Source: the ledger's entries.
with taken_back as (
    select
        about,
        min(entry_no) as taken_back_by
    from entries
    where act = 'withdrawal' and entry_no <= $known
    group by about
),

named as (
    select
        entry_no,
        list(chosen.code order by chosen.code) as codes,
        list(chosen.name order by chosen.code) as agencies
    from entry_agencies
    inner join chosen using (agency_id)
    group by entry_no
)

select
    submissions.entry_no,
    submissions.file_name,
    submissions.file_sha256,
    submissions.reported_on,
    submissions.mode,
    submissions.options,
    submissions.approved_by,
    submissions.read_count,
    submissions.accepted_count,
    submissions.refused_count,
    submissions.out_of_scope_count,
    submissions.changes,
    submissions.finding_count,
    entries.entered_at,
    entries.is_entered_later,
    entries.person,
    people.office,
    entries.why,
    coalesce(codes, []) as codes,
    coalesce(agencies, []) as agencies,
    taken_back_by,
    undoing.entered_at as taken_back_at,
    undoing.why as taken_back_why
from submissions
inner join entries using (entry_no)
left join named using (entry_no)
left join people on entries.person = people.person
left join taken_back on submissions.entry_no = taken_back.about
left join entries as undoing on taken_back_by = undoing.entry_no
where
    submissions.entry_no <= $known
    and ($submission is null or submissions.entry_no = $submission)
    and (codes is not null or ($ministry is null and $state_department is null and $agency is null))
order by submissions.entry_no desc
