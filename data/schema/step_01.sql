-- The first schema: append-only tables, each row with the entry that brought it.
-- No keys, sequences or enums, so that the same statements run on DuckLake.
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

create table service_versions (
    entry_no integer not null,
    sheet_no integer not null,
    row_no integer not null,
    service_id uuid not null,
    agency_id uuid not null,
    said_hash bigint not null,
    name_key varchar not null,
    parent_id uuid,
    ministry varchar,
    state_department varchar,
    agency varchar,
    service_code varchar,
    service_name varchar,
    parent_service varchar,
    category varchar,
    audience varchar,
    channel varchar,
    stage tinyint,
    stage_since date,
    started_on date,
    planned_live_on date,
    live_on date,
    maturity tinyint,
    fee double,
    payment_status varchar,
    payment_providers varchar [],
    url varchar,
    agency_verified_by varchar,
    agency_verified_on date,
    officer varchar,
    blocker_kind varchar,
    blocker varchar,
    next_action_on date,
    exempt varchar,
    merged_into varchar,
    regression_reason varchar,
    paperless boolean,
    days_promised double,
    approved_by varchar,
    remarks varchar
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

create table service_links (
    entry_no integer not null,
    from_id uuid not null,
    to_id uuid not null,
    kind varchar not null
);

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
    services varchar [],
    owner varchar,
    raised_on date,
    due_on date,
    answer varchar,
    closed_on date
);

create table agencies (
    entry_no integer not null,
    agency_id uuid not null,
    code varchar not null,
    name varchar not null,
    ministry varchar,
    state_department varchar,
    is_independent boolean not null,
    effective_on date not null
);

create table agency_names (entry_no integer not null, agency_id uuid not null, name varchar not null);

create table targets (
    entry_no integer not null,
    kind varchar not null,
    agency_id uuid,
    services bigint not null,
    due_on date not null,
    effective_on date not null,
    signed_by varchar,
    reading varchar
);

create table promises (
    entry_no integer not null,
    speaker varchar not null,
    words varchar not null,
    said_on date,
    source varchar not null,
    reading varchar not null
);

create table stated_totals (
    entry_no integer not null,
    services bigint not null,
    stated_on date not null,
    what varchar not null,
    source varchar not null,
    url varchar,
    reading varchar
);

create table settings (
    entry_no integer not null,
    name varchar not null,
    value varchar not null,
    effective_on date not null
);

insert into ledger_head values (0);
