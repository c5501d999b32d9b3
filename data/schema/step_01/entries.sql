-- Who entered what, and when: entries, submissions, their sheets and what was refused in them.
-- Append-only, each row with the entry that brought it. No keys, sequences or enums, so that the
-- same statements run on DuckLake.
create table ledger_head (entry_no integer not null);

create table entries (
    entry_no integer not null,
    entry_id uuid not null,
    act varchar not null,
    about integer,
    person varchar,
    why varchar,
    entered_at timestamp not null,
    is_entered_later boolean not null
);

create table people (person varchar not null, full_name varchar, office varchar);

create table entry_agencies (
    entry_no integer not null,
    agency_id uuid not null,
    lists_services boolean not null
);

create table submissions (
    entry_no integer not null,
    file_sha256 varchar not null,
    file_name varchar not null,
    reported_on date not null,
    mode varchar not null,
    options varchar not null,
    options_hash varchar not null,
    approved_by varchar,
    read_count integer not null,
    accepted_count integer not null,
    refused_count integer not null,
    out_of_scope_count integer not null,
    changes varchar not null,
    finding_count integer not null
);

create table sheets (
    entry_no integer not null,
    sheet_no integer not null,
    kind varchar not null,
    sheet_name varchar not null,
    header_row integer,
    columns varchar not null,
    said_fields bigint not null
);

create table refused_rows (
    entry_no integer not null,
    sheet_no integer not null,
    row_no integer not null,
    service_id uuid,
    agency_id uuid,
    why varchar not null,
    cells varchar not null,
    findings varchar not null
);

create table findings (
    entry_no integer not null,
    severity varchar not null,
    rule varchar not null,
    sheet varchar not null,
    cell varchar not null,
    value varchar,
    message varchar not null,
    remedy varchar not null
);

insert into ledger_head values (0);
