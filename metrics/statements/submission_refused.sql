-- Rows of one submission that were refused or lie out of scope, kept to be mended.
-- Grain: one row per row of the workbook.
-- Unit: none.
-- Left out: accepted rows.
-- Source: the submission.
select
    sheet_no,
    row_no,
    service_id,
    agency_id,
    why,
    cells,
    findings
from refused_rows
where entry_no = $submission
order by sheet_no, row_no
