-- What the checks said of one submission.
-- Grain: one row per finding, errors first.
-- Unit: none.
-- Left out: findings beyond those that are kept with a submission.
-- Source: the submission.
select
    severity,
    rule,
    sheet,
    cell,
    value,
    message,
    remedy
from findings
where entry_no = $submission
order by
    list_position(['error', 'warning', 'note'], severity) asc,
    rule asc,
    sheet asc,
    cell asc
