-- Each kept word with the full list, if any, that left its service out before the next word.
-- Grain: one row per service and run of equal words.
with gaps as (
    select
        *,
        lead(word_no, 1, 1e18::bigint) over spoken as next_word_no,
        lead(last_list_no, 1, final_list_no) over spoken + 1 as gap_no,
        list_filter(
            range(gap_no, gap_no + 1 + len(spared)), lambda n: not list_contains(spared, n)
        )[1] as omitting_no
    from kept
    window spoken as (partition by service_id order by word_no)
)

select
    gaps.*,
    if(lists.word_no < next_word_no, lists.reported_on, null) as omitted_on,
    lists.entry_no as omitted_by
from gaps
left join heard as lists
    on
        lists.is_list
        and gaps.agency_id = lists.agency_id
        and gaps.omitting_no = lists.list_no
