-- Names in workbooks that no agency of the register goes by, kept with rows that were refused.
-- Grain: one row per name.
-- Unit: findings.
-- Left out: files refused whole, of which nothing is kept; submissions that were taken back.
-- Source: findings of standing submissions.
select
    value as name,
    count(*) as times,
    max(findings.entry_no) as entry_no
from findings
inner join standing_submissions using (entry_no)
where rule = 'unknown_agency' and nullif(trim(value), '') is not null
group by value
order by times desc, name asc
