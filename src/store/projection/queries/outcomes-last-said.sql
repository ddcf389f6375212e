-- What was said last of each person and outcome. argMax is DuckDB's and ClickHouse's alike.
SELECT kind, customer, argMax(happened, moment) AS last_said, MAX(good) AS good{its_weight}
FROM ({told}) AS told
GROUP BY kind, customer
