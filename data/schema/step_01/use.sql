-- How services are used, month by month, and what holds them up.
-- Append-only, each row with the entry that brought it. No keys, sequences or enums, so that the
-- same statements run on DuckLake.
create table performance (
    entry_no integer not null,
    sheet_no integer not null,
    row_no integer not null,
    service_id uuid,
    agency_id uuid not null,
    month date not null,
    provider varchar,
    service_code varchar,
    service_name varchar,
    started bigint,
    completed_online bigint,
    completed_all bigint,
    from_abroad bigint,
    collected double,
    settled double,
    unmatched double,
    days_taken double
);

create table concerns (
    entry_no integer not null,
    sheet_no integer not null,
    row_no integer not null,
    concern_id uuid not null,
    agency_id uuid,
    raised_by varchar,
    kind varchar,
    concern varchar not null,
    services varchar[],
    owner varchar,
    raised_on date,
    due_on date,
    answer varchar,
    closed_on date
);
