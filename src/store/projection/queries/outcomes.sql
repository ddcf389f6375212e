-- What happened to the people of a slice, and what is known not to have: each person once, by what was said last. argMax
-- is DuckDB's and ClickHouse's alike.
SELECT kind, last_said, MAX(good) AS good, COUNT(*) AS n{weights}
FROM (
  SELECT kind, customer, argMax(happened, moment) AS last_said, MAX(good) AS good{its_weight}
  FROM ({told}) AS told
  GROUP BY kind, customer
) AS persons
GROUP BY kind, last_said
