-- Forecasts as they were issued: one row for each day on which one can be judged.
-- `quantiles` holds the 39 levels from 2.5 to 97.5 per cent, in services.
create table issued_forecasts (
    entry_no integer not null,
    as_of date not null,
    due_on date not null,
    quantiles double[] not null,
    rate_continued double not null,
    plans_as_promised double not null,
    target bigint,
    method varchar not null
);
