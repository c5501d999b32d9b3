"""What is counted and how: one SQL file a figure, with its meaning in its header.

Every function takes `(reading, as_of, scope=NATION, ...)`: a `data.reading.Reading` (what is
known), a day, and a `Scope` (nation, ministry, state department or agency by code). Answers are
small frozen dataclasses, `Share`s, or DataFrames with the columns named here. A figure that
cannot be had is None, with its reason beside it in words.

scope.py        Scope(ministry=None, state_department=None, agency=None); NATION
                read_agencies(reading, scope) -> list[Agency]   Agency(agency_id, code, name,
                    ministry, state_department, is_independent); raises ScopeUnknown(sentence)
shares.py       Share(numerator, denominator, value, reason); .as_dict()
counting.py     DERIVED: hand it to `open_programme(..., derived=DERIVED)` and `Ledger.open`
                LEVELS: claimed, distinct, end_to_end, transacting (and in_scope; online = by rule)
figures.py      read_figures(reading, as_of, scope, known_on=None) -> dict   (as INTERFACES)

counts.py       read_counts(reading, as_of, scope) -> Counts(claimed, distinct, end_to_end,
                    transacting, verified, tested, online, in_scope, left_out: LeftOut, level,
                    not_stated: NotStated(services, agencies))
                count_by_agency(reading, as_of, scope) -> DataFrame: agency_id, code, name,
                    ministry, state_department, is_independent, claimed, distinct, end_to_end,
                    transacting, verified, tested, online, in_scope, left-out columns
                count_by(reading, as_of, scope, "ministry" | "state_department") -> DataFrame
online.py       read_online_by_day(reading, as_of, scope, since=None, level="online")
                    -> DataFrame: day, services
                read_online_by_week(reading, as_of, scope, weeks=26, level="online")
                    -> DataFrame: agency_id, week_on, services   (weeks end on the as-of date)
targets.py      read_target(reading, as_of, scope) -> Target(services, deadline, kind,
                    commitments, committed_agencies, reason); .weeks_left(as_of)
                read_plan(reading, as_of, scope) -> Plan(points: (day, services, kind)..., reason)
                    .planned(day)
                read_stated(reading, as_of) -> DataFrame: stated_on, services, what, source, url,
                    reading, evidenced, gap
throughput.py   read_throughput(reading, as_of, scope) -> Throughput(last_4_weeks, last_8_weeks,
                    net_last_4_weeks, inferred_last_4_weeks)
                read_weekly_throughput(reading, as_of, scope, weeks=26) -> DataFrame: week_on,
                    entered, lost, returned, net, online
run_rate.py     find_required_rate(online, target, as_of) -> Rate(per_week, reason)
trajectory.py   read_trajectory(reading, as_of, online, scope) -> Trajectory(planned, variance,
                    agencies_plan_at_deadline, plan_adequacy, plans_passed, reasons)
                read_agencies_plan(reading, as_of, scope) -> DataFrame: week_on, services
freshness.py    read_freshness(reading, as_of, scope) -> Freshness(agencies, reported_14_days,
                    late, never, last_reported_on)
                list_freshness(reading, as_of, scope) -> DataFrame: agency_id, code, name,
                    reported_on, days_since, state ("on time" | "late" | "never"), due_on
bridge.py       read_bridge(reading, from_on, to_on, scope, earlier=None) -> Bridge(start, end,
                    rows: DataFrame change, cause, delta, agency_id, code, service_id, unit_id,
                    on_day, entry_no, sheet_no, row_no; .summary() -> DataFrame
                    change, cause, gained, lost, delta; .by_agency() -> DataFrame code, name,
                    gained, lost, delta); `earlier` is the
                    reading to start from (what was known then), if other than `reading`
expected.py     keep_forecast(reading, as_of, scope) -> metrics.forecast.Forecast, kept a while;
                    expect_by_agency(reading, as_of, facts) -> DataFrame code, expected, is_forecast
agencies.py     read_facts(reading, as_of, scope) -> Facts(table, targets, target): every per-agency
                    figure side by side, one row an agency
rating.py       rate(facts) -> Rating(grade, because); GRADES: green, amber-green, amber-red, red,
                    not rated
league.py       read_league(reading, as_of, scope) -> DataFrame, one row an agency: code, name,
                    ministry, state_department, is_independent, online, target, target_kind,
                    share, online_weekly (list of 12), overdue, plans, reported_on, days_since,
                    grade, because, change_4_weeks, expected, is_forecast
ministries.py   read_ministries(reading, as_of, scope) -> DataFrame: ministry, agencies, online,
                    target, share, online_weekly (list of 26), change_4_weeks
burn_up.py      read_burn_up(reading, as_of, scope, since=None) -> BurnUp(online: DataFrame day,
                    services; plan; stated; target; deadline; milestones: (day, services, is_met);
                    agencies_plan: DataFrame week_on, services; rate_continued)
inventory.py    search_services(reading, as_of, scope, text="", stages=(), level=None,
                    left_out=None, is_overdue=None, page=1, page_size=50)
                    -> Found(total, page, rows: DataFrame
                    service_id, service_code, service_name, code, agency, stage, stage_on, maturity,
                    channel, planned_live_on, level, left_out, entry_no, sheet_no, row_no ...)
                list_services(reading, as_of, scope) -> DataFrame (whole inventory + provenance)
service.py      read_service(reading, as_of, service_id) -> ServiceDetail(fields, agency,
                    unit, levels, left_out, why_not_counted, monthly)
provenance.py   trace_service(reading, as_of, service_id) -> list[Told(field, value, entry_no,
                    file_name, file_sha256, sheet, cell, reported_on, is_constant)]
                list_words(reading, service_id) -> list[Word] (its history, latest first)
submissions.py  list_submissions(reading, scope) -> DataFrame; read_submission(reading, entry_no)
stages.py       count_stages(reading, as_of, scope) -> DataFrame: agency_id, code, stage, services
                read_cumulative_flow(reading, as_of, scope, weeks=26) -> DataFrame: week_on, stage,
                    services
durations.py    read_cycle_time(...) -> CycleTime(p50, p85, finished, left_out, reason)
                read_time_in_stage(...) -> DataFrame: stage, p50, p85, completed, still_there
                list_aging(...) -> DataFrame: service..., stage, age, threshold, is_flagged;
                read_aged(...) -> Share
plans.py        read_overdue(...) -> Share; list_overdue(...) -> DataFrame
                read_slips(...) -> Slips(moved, times, postponed, median_days, p85_days, reason)
                list_slipped(...) -> DataFrame: service..., times, postponed, days_moved,
                    first_planned_on, planned_live_on, moved_on
losses.py       list_regressions(...), list_withdrawals(...) -> DataFrame
payments.py     read_take_up, read_completion, read_activation, read_settlement, read_unmatched,
                read_payment_coverage, read_paperless -> Share; read_receipts_per_day
                list_providers, list_provider_gap, list_backsliders, read_monthly; all: read_use
                list_integration(...) -> DataFrame: service..., provider, payment_status, is_served
uplift.py       read_uplift(...) -> Uplift; read_days_to_serve(...) -> DaysToServe
quality.py      read_completeness, list_suspected_variants, list_suspected_duplicates,
                list_ministry_pairs, count_pairs, read_front_page_links, read_without_outliers
verification.py read_verified_share(...) -> VerifiedShare(tested, works, population, share, low,
                    high, reason); list_tests(...) -> DataFrame, one row a test
concerns.py     list_concerns, count_held_up(by="kind"|"raised_by"|"owner"), read_concentration
definitions.py  list_definitions() -> tuple of Definition(name, title, meaning, formula, grain,
                    unit, left_out, source, example, sql)
"""
