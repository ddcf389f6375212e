-- Who left after the last answer: that answer's cell by whether the person left within the horizon, stayed until its end,
-- had left before, or cannot be followed so far. Somebody who left, came back and answered left before, unless again after.
SELECT cell,
  CASE
    WHEN left_after IS NULL AND left_before IS NOT NULL THEN 2
    WHEN answered + {horizon} > {observed} THEN 3
    WHEN left_after <= answered + {horizon} THEN 0
    ELSE 1
  END AS fate,
  COUNT(*) AS n
FROM (
  SELECT people.customer AS customer, MAX(people.cell) AS cell, MAX(people.answered) AS answered,
    MIN(CASE WHEN told.day >= people.answered THEN told.day END) AS left_after,
    MIN(CASE WHEN told.day < people.answered THEN told.day END) AS left_before
  FROM (
    SELECT customer, argMax({column}, {moment}) AS cell, MAX(day) AS answered
    FROM experiences
    WHERE customer IS NOT NULL AND {value} AND {touchpoint} AND {filter}
    GROUP BY customer
  ) AS people
  LEFT JOIN (
    SELECT outcomes.customer AS customer, outcomes.day AS day
    FROM outcomes
    WHERE outcomes.pass IS NULL AND outcomes.happened = 1 AND outcomes.journey = {journey} AND outcomes.kind = {kind}
    UNION ALL
    SELECT walked.customer AS customer, outcomes.day AS day
    FROM (
      SELECT pass, MAX(customer) AS customer FROM experiences WHERE pass IS NOT NULL AND {whom} GROUP BY pass
    ) AS walked
    JOIN outcomes ON outcomes.pass = walked.pass
    WHERE outcomes.happened = 1 AND outcomes.journey = {journey} AND outcomes.kind = {kind}
  ) AS told ON told.customer = people.customer
  GROUP BY people.customer
) AS followed
GROUP BY cell, fate
