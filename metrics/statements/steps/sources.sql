-- Where a row of a standing submission stands: workbook and sheet.
-- Grain: one row per sheet.
select
    sheets.entry_no,
    sheets.sheet_no,
    sheets.sheet_name,
    submissions.file_name,
    submissions.file_sha256,
    submissions.reported_on
from sheets
inner join standing_submissions as submissions using (entry_no)
