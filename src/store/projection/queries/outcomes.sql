-- What happened to the people of a slice, and what is known not to have: each person once, by what was said last. An
-- outcome of a pass is told of whoever walked it (a pass of nobody known is a person of its own), an outcome of a customer
-- of every customer with an experience in the slice. argMax is DuckDB's and ClickHouse's alike.
SELECT kind, last_said, MAX(good) AS good, COUNT(*) AS n{weights}
FROM (
  SELECT kind, customer, stranger, argMax(happened, moment) AS last_said, MAX(good) AS good{its_weight}
  FROM (
    SELECT outcomes.kind AS kind, people.customer AS customer, 0 AS stranger, outcomes.happened AS happened, outcomes.good AS good,
      {moment} AS moment{told_weight}
    FROM (
      SELECT customer{weight} FROM experiences WHERE customer IS NOT NULL AND {filter} GROUP BY customer
    ) AS people
    JOIN outcomes ON outcomes.customer = people.customer
    WHERE outcomes.pass IS NULL AND outcomes.journey = {journey}
    UNION ALL
    SELECT outcomes.kind AS kind, people.customer AS customer,
      CASE WHEN people.customer IS NULL THEN people.pass ELSE 0 END AS stranger, outcomes.happened AS happened, outcomes.good AS good,
      {moment} AS moment{told_weight}
    FROM (
      SELECT pass, MIN(customer) AS customer{weight} FROM experiences WHERE pass IS NOT NULL AND {filter} GROUP BY pass
    ) AS people
    JOIN outcomes ON outcomes.pass = people.pass
    WHERE outcomes.journey = {journey}
  ) AS told
  GROUP BY kind, customer, stranger
) AS persons
GROUP BY kind, last_said
