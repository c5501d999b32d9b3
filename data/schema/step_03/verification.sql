-- Reviewers' tests of services' links: drawn at random, and what each test found.
create table verification_draws (
    entry_no integer not null,
    draw_id uuid not null,
    as_of date not null,
    seed bigint not null,
    agency_id uuid,
    population bigint not null,
    service_ids uuid[] not null
);

-- `result` is one of works, form_only, information_only, elsewhere, unreachable.
create table verifications (
    entry_no integer not null,
    verification_id uuid not null,
    draw_id uuid,
    service_id uuid not null,
    agency_id uuid not null,
    url varchar,
    tested_on date not null,
    result varchar not null,
    office varchar not null,
    remark varchar
);
