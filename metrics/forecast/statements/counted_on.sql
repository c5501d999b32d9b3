-- Services online on each of the given days, nationally.
-- Grain: one row per day on which any service was online.
-- Unit: services.
with asked as (
    select unnest($days::date[]) as day
)

select
    asked.day,
    count(*) as online
from asked
inner join spells
    on
        spells.level = 'online'
        and asked.day >= spells.from_on
        and (spells.until_on is null or asked.day < spells.until_on)
group by asked.day
