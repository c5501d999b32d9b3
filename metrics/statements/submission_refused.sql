-- Rows of one submission that were refused or lie out of scope, kept to be mended.
-- Grain: one row per row of the workbook.
-- Unit: none.
-- Left out: accepted rows.
-- Source: the submission.
with brought as (
    select
        service_id,
        min(entry_no) as sent_with
    from service_versions
    inner join standing_submissions using (entry_no)
    where entry_no > $submission
    group by service_id
)

select
    sheet_no,
    row_no,
    service_id,
    agency_id,
    why,
    cells,
    findings,
    brought.sent_with
from refused_rows
left join brought using (service_id)
where refused_rows.entry_no = $submission
order by sheet_no, row_no
