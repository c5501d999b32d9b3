-- The words of each row that people entered, and the file of each submission.
-- Grain: one row per row entered.
select
    entry_no,
    file_name as words
from submissions
union all
select
    entry_no,
    name as words
from settings
where name not like 'layout|%'
union all
select
    entry_no,
    concat(kind, ' ', format('{:,}', services), ', ', due_on) as words
from targets
union all
select
    entry_no,
    words
from promises
union all
select
    entry_no,
    concat(code, ' ', name) as words
from agencies
union all
select
    entry_no,
    name as words
from agency_names
union all
select
    entry_no,
    office as words
from offices
union all
select
    entry_no,
    what as words
from actions
union all
select
    entry_no,
    reply as words
from replies
union all
select
    entry_no,
    words
from annotations
union all
select
    entry_no,
    name as words
from saved_views
union all
select
    entry_no,
    result as words
from verifications
