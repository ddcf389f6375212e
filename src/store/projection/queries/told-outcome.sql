-- What was told of an outcome of people of a slice, with its moment: of the customer, or of a pass that somebody walked.
SELECT people.customer AS customer, {variable} AS variable, outcomes.happened AS cell, {moment} AS moment
FROM (
  SELECT customer FROM experiences WHERE customer IS NOT NULL AND {filter} GROUP BY customer
) AS people
JOIN outcomes ON outcomes.customer = people.customer
WHERE outcomes.pass IS NULL AND outcomes.journey = {journey} AND outcomes.kind = {kind}
UNION ALL
SELECT people.customer AS customer, {variable} AS variable, outcomes.happened AS cell, {moment} AS moment
FROM (
  SELECT pass, MAX(customer) AS customer FROM experiences WHERE pass IS NOT NULL AND {filter} GROUP BY pass
) AS people
JOIN outcomes ON outcomes.pass = people.pass
WHERE outcomes.journey = {journey} AND outcomes.kind = {kind}
