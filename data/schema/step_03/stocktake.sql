-- What the weekly stocktake agrees and hears: actions, replies, notes on dates, and its closing.
-- An action, a note or a saved view is told again whole when it changes: its latest row stands.
-- A decision is an action above the agency; `agency_id` is null where it concerns no one agency.
create table actions (
    entry_no integer not null,
    action_id uuid not null,
    agency_id uuid,
    concern_id uuid,
    is_decision boolean not null,
    what varchar not null,
    office varchar not null,
    agreed_on date not null,
    due_on date not null,
    done_on date,
    dropped_on date,
    outcome varchar
);

create table replies (
    entry_no integer not null,
    agency_id uuid not null,
    reply varchar not null,
    office varchar not null,
    replied_on date not null
);

create table annotations (
    entry_no integer not null,
    annotation_id uuid not null,
    agency_id uuid,
    noted_on date not null,
    words varchar not null,
    is_removed boolean not null
);

-- `frozen_entry` is the last entry of the pack: its figures are those known at it, as of `held_on`.
create table stocktakes (
    entry_no integer not null,
    stocktake_id uuid not null,
    held_on date not null,
    frozen_entry integer not null,
    remark varchar
);

create table saved_views (
    entry_no integer not null,
    view_id uuid not null,
    name varchar not null,
    page varchar not null,
    address varchar not null,
    is_removed boolean not null
);

-- Who is asked: the office that answers for an agency, or for a ministry where `agency_id` is null.
create table offices (
    entry_no integer not null,
    office_id uuid not null,
    office varchar not null,
    agency_id uuid,
    ministry varchar,
    email varchar,
    is_removed boolean not null
);
