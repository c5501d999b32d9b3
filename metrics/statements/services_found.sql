-- The inventory of a day, searched: one page of the services that fit.
-- After: chosen, inventory
-- Grain: one row per service found, by agency and name; `found_count` is the same on every row.
-- Unit: none.
-- Left out: what the search does not ask for.
-- Source: service rows of standing submissions.
with wanted as materialized (
    select
        service_id,
        service_name,
        code,
        agency,
        ministry,
        state_department,
        unit_id,
        is_counted_once,
        is_online,
        level,
        left_out
    from inventory
    where
        (
            len($sought::varchar[]) = 0
            or len(
                list_filter(
                    $sought::varchar[],
                    lambda word: not contains(
                        strip_accents(
                            lower(concat_ws(' ', service_name, service_code, url, code, agency))
                        ),
                        word
                    )
                )
            ) = 0
        )
        and ($stages is null or list_contains($stages::integer[], stage))
        and ($left_out is null or left_out = $left_out)
        and (
            $is_overdue is null
            or (stage <= 5 and coalesce(planned_live_on < $as_of, false)) = $is_overdue
        )
        and (
            $payment_status is null
            or coalesce(payment_status, 'not stated') = $payment_status
        )
        and ($longer_than is null or $as_of::date - stage_on > $longer_than)
        and ($within is null or service_id in (select unnest($within::uuid[])))
        and ($without is null or service_id not in (select unnest($without::uuid[])))
        and case $link
            when 'none' then coalesce(trim(url), '') = ''
            when 'front_page'
                then regexp_full_match(trim(url), '(?i)(https?://)?[^/?#\s]+/?(#.*)?')
            when 'own_page'
                then
                    coalesce(trim(url), '') != ''
                    and not regexp_full_match(trim(url), '(?i)(https?://)?[^/?#\s]+/?(#.*)?')
            else true
        end
        and case $level
            when 'in_scope' then is_counted_once
            when 'claimed' then stage in (6, 7)
            when 'distinct' then level in ('distinct', 'end_to_end', 'transacting')
            when 'end_to_end' then level in ('end_to_end', 'transacting')
            when 'transacting' then level = 'transacting'
            when 'online' then is_online
            else true
        end
),

counted as (
    select count(*) as found_count
    from wanted
)

select * exclude (service_name)
from wanted
cross join counted
order by code asc, service_name asc, service_id asc
limit $page_size offset $skipped
