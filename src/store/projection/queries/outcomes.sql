-- What happened to the people of a slice, and what is known not to have: each person once, by what was said last. An
-- outcome of a pass is told of whoever walked it, an outcome of a customer of every customer with an experience in the
-- slice. argMax is DuckDB's and ClickHouse's alike.
SELECT kind, last_said, MAX(good) AS good, COUNT(*) AS n{weights}
FROM (
  SELECT kind, customer, argMax(happened, moment) AS last_said, MAX(good) AS good{its_weight}
  FROM (
    SELECT outcomes.kind AS kind, people.customer AS customer, outcomes.happened AS happened, outcomes.good AS good,
      {moment} AS moment{told_weight}
    FROM (
      SELECT customer{weight} FROM experiences WHERE customer IS NOT NULL AND {filter} GROUP BY customer
    ) AS people
    JOIN outcomes ON outcomes.customer = people.customer
    WHERE outcomes.pass IS NULL AND outcomes.journey = {journey}
    UNION ALL
    SELECT outcomes.kind AS kind, people.customer AS customer, outcomes.happened AS happened, outcomes.good AS good,
      {moment} AS moment{told_weight}
    FROM (
      SELECT pass, MAX(customer) AS customer{weight} FROM experiences WHERE pass IS NOT NULL AND {filter} GROUP BY pass
    ) AS people
    JOIN outcomes ON outcomes.pass = people.pass
    WHERE outcomes.journey = {journey}
  ) AS told
  GROUP BY kind, customer
) AS persons
GROUP BY kind, last_said
