-- The same where nobody answers the same twice.
SELECT pass, customer, shard, {variable} AS variable, {column} AS cell
FROM experiences
WHERE pass IS NOT NULL AND {value} AND {touchpoints} AND {filter}
