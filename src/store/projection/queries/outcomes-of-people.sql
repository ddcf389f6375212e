-- What was told of the people of a slice, with its moment: an outcome of a pass of whoever walked it, an outcome of a
-- customer of every customer with an experience in the slice.
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
