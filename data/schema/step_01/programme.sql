-- The programme by date: agencies, targets, promises, stated totals and settings.
-- Append-only, each row with the entry that brought it. No keys, sequences or enums, so that the
-- same statements run on DuckLake.
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

create table agency_names (
    entry_no integer not null,
    agency_id uuid not null,
    name varchar not null
);

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
