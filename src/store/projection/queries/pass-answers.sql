-- What was answered in each pass, one answer, at the touchpoints asked for: the last value counts.
-- argMax is DuckDB's and ClickHouse's alike.
SELECT pass, MAX(customer) AS customer, MIN(shard) AS shard, {variable} AS variable, argMax({column}, {moment}) AS cell
FROM experiences
WHERE pass IS NOT NULL AND {value} AND {touchpoints} AND {filter}
GROUP BY pass, touchpoint
