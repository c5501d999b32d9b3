-- The inventory: every accepted row of every submission, whole, and the links between services.
-- Append-only, each row with the entry that brought it. No keys, sequences or enums, so that the
-- same statements run on DuckLake.
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
    payment_providers varchar[],
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

create table service_links (
    entry_no integer not null,
    from_id uuid not null,
    to_id uuid not null,
    kind varchar not null
);
