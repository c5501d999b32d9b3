-- The sheets of one submission and how their columns were read.
-- Grain: one row per sheet.
-- Unit: none.
-- Left out: sheets that hold no table of ours.
-- Source: the submission.
select
    sheet_no,
    kind,
    sheet_name,
    header_row,
    columns
from sheets
where entry_no = $submission
order by sheet_no
