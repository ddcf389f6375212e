-- What was answered in each pass at the touchpoints asked for, and when: of each the last value. argMax is DuckDB's and
-- ClickHouse's alike.
SELECT pass, MAX(customer) AS customer, {variable} AS variable, argMax({column}, {moment}) AS cell,
  MAX({seconds}) AS seconds, MIN(orderly) AS orderly
FROM experiences
WHERE pass IS NOT NULL AND {value} AND {touchpoints} AND {filter}
GROUP BY pass, touchpoint
